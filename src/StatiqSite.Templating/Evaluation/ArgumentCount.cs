namespace StatiqSite.Templating.Evaluation;

/// <summary>Checks how many arguments a call has.</summary>
internal static class ArgumentCount
{
    public static void Check(string name, int given, int minimum, int maximum)
    {
        if (given < minimum || given > maximum)
        {
            throw new TemplateException(TemplateRules.WrongArgument, Message(name, given, minimum, maximum));
        }
    }

    private static string Message(string name, int given, int minimum, int maximum)
    {
        var wanted = (minimum, maximum) switch
        {
            (var least, int.MaxValue) => $"at least {Count(least)}",
            var (least, most) when least == most => Count(least),
            var (least, most) => $"{least} to {Count(most)}",
        };
        return $"`{name}` takes {wanted}, but gets {given}";
    }

    private static string Count(int number) => number == 1 ? "1 argument" : $"{number} arguments";
}
