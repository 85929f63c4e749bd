// A fault on purpose: the tests of floors and statics must find it.
namespace StatiqSite.Tests.Architecture.Planted.Low;

/// <summary>Keeps what can change where all threads see it.</summary>
internal static class Careless
{
    public static readonly List<string> Seen = [];
    public static readonly string[] Words = ["a"];

    private static readonly int[] Slots = [0, 0];
    private static readonly int[] Table = [1, 2];

    public static int Count { get; set; }

    public static void Fill(int at) => Slots[at] = Read(at);

    private static int Read(int at) => Table[at];
}
