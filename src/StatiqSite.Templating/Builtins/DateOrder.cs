namespace StatiqSite.Templating.Builtins;

/// <summary>In which order a culture writes the numbers of a date.</summary>
internal enum DateOrder
{
    MonthFirst,
    DayFirst,
    YearFirst,
}
