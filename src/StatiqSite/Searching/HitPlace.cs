namespace StatiqSite.Searching;

/// <summary>Where in a page's names and summary a term stands; the greater, the more it says of the page. <c>search-terms.js</c> and <c>search-index.js</c> read the same numbers.</summary>
internal static class HitPlace
{
    /// <summary>How many there are: a hit is written as the step from the page before times this, and its place.</summary>
    public const int Count = 9;

    public const int Summary = 0;

    // To these is added where in the name: 1 at its beginning, 2 at its end, 3 it is the whole name.
    public const int OtherName = 1;
    public const int Title = 5;

    public static int At(int name, bool isStart, bool isEnd) => name + (isStart ? 1 : 0) + (isEnd ? 2 : 0);
}
