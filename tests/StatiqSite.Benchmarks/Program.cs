using StatiqSite.Benchmarks;

var verb = Verbs.All.FirstOrDefault(verb => args is [var name, ..] && name == verb.Name);
if (verb is not null)
{
    return verb.Run(args[1..]);
}

foreach (var known in Verbs.All)
{
    Console.Error.WriteLine($"{known.Name} {known.Arguments}");
    Console.Error.WriteLine($"    {known.Summary}");
}

return 2;
