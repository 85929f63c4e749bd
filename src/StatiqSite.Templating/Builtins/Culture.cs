using System.Globalization;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>How dates and numbers are written in one language; a table of our own, so that no machine's settings reach the output.</summary>
internal sealed class Culture
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] EnglishDays =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>What is used where no culture is named.</summary>
    public static readonly Culture Invariant =
        new("", DateOrder.MonthFirst, DateTimeFormatInfo.InvariantInfo, NumberFormatInfo.InvariantInfo);

    private static readonly Culture[] Known =
    [
        new("en-US", DateOrder.MonthFirst, DateNames(EnglishMonths, EnglishDays, "AM", "PM"), NumberSigns("$", ".", ",", isCurrencyLast: false)),
        new("en-GB", DateOrder.DayFirst, DateNames(EnglishMonths, EnglishDays, "AM", "PM"), NumberSigns("£", ".", ",", isCurrencyLast: false)),
        new(
            "zh-CN",
            DateOrder.YearFirst,
            DateNames(
                ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
                ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
                ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
                ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
                "上午",
                "下午"),
            NumberSigns("¥", ".", ",", isCurrencyLast: false)),
        new(
            "fr-FR",
            DateOrder.DayFirst,
            DateNames(
                ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
                ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
                ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
                ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
                "AM",
                "PM"),
            NumberSigns("€", ",", "\u202F", isCurrencyLast: true)),
        new(
            "de-DE",
            DateOrder.DayFirst,
            DateNames(
                ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
                ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
                ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
                ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
                "AM",
                "PM"),
            NumberSigns("€", ",", ".", isCurrencyLast: true)),
        new(
            "es-ES",
            DateOrder.DayFirst,
            DateNames(
                ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
                ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
                "a. m.",
                "p. m."),
            NumberSigns("€", ",", ".", isCurrencyLast: true)),
        new(
            "ja-JP",
            DateOrder.YearFirst,
            DateNames(
                ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
                ["日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"],
                ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
                ["日", "月", "火", "水", "木", "金", "土"],
                "午前",
                "午後"),
            NumberSigns("¥", ".", ",", isCurrencyLast: false)),
    ];

    private Culture(string name, DateOrder order, DateTimeFormatInfo dates, NumberFormatInfo numbers)
    {
        (Name, Order, Dates, Numbers) = (name, order, dates, numbers);
    }

    public string Name { get; }

    /// <summary>What <c>3/4/2024</c> means.</summary>
    public DateOrder Order { get; }

    public DateTimeFormatInfo Dates { get; }

    public NumberFormatInfo Numbers { get; }

    /// <summary>The culture that an argument names, by tag or by language: <c>zh-CN</c>, <c>zh</c>; none names the invariant one.</summary>
    public static Culture Of(EvaluationContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var name = Arguments.Text(context, arguments, index);
        if (name.Length == 0)
        {
            return Invariant;
        }

        var language = name.Split('-', 2)[0];
        return Array.Find(Known, culture => culture.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(Known, culture => culture.Name.AsSpan(0, 2).Equals(language, StringComparison.OrdinalIgnoreCase))
            ?? throw TemplateFault.WrongArgument(
                index,
                $"there is no culture `{Arguments.Shown(name)}`",
                $"there are `{string.Join("`, `", Known.Select(culture => culture.Name))}`");
    }

    private static DateTimeFormatInfo DateNames(
        string[] months, string[] days, string[] shortMonths, string[] shortDays, string morning, string afternoon)
    {
        // The thirteenth month is of calendars that have one.
        string[] longNames = [.. months, ""];
        string[] shortNames = [.. shortMonths, ""];
        return DateTimeFormatInfo.ReadOnly(new DateTimeFormatInfo
        {
            MonthNames = longNames,
            MonthGenitiveNames = longNames,
            AbbreviatedMonthNames = shortNames,
            AbbreviatedMonthGenitiveNames = shortNames,
            DayNames = days,
            AbbreviatedDayNames = shortDays,
            AMDesignator = morning,
            PMDesignator = afternoon,
        });
    }

    private static DateTimeFormatInfo DateNames(string[] months, string[] days, string morning, string afternoon) =>
        DateNames(
            months,
            days,
            [.. months.Select(month => month[..3])],
            [.. days.Select(day => day[..3])],
            morning,
            afternoon);

    private static NumberFormatInfo NumberSigns(string currency, string point, string group, bool isCurrencyLast)
    {
        // In .NET's numbering: `n %` or `n%`, `n €` or `€n`.
        var (spaced, closed) = (0, 1);
        var (currencyLast, currencyFirst) = (3, 0);
        return NumberFormatInfo.ReadOnly(new NumberFormatInfo
        {
            NumberDecimalSeparator = point,
            NumberGroupSeparator = group,
            CurrencyDecimalSeparator = point,
            CurrencyGroupSeparator = group,
            PercentDecimalSeparator = point,
            PercentGroupSeparator = group,
            CurrencySymbol = currency,
            CurrencyPositivePattern = isCurrencyLast ? currencyLast : currencyFirst,
            CurrencyNegativePattern = isCurrencyLast ? 8 : 1,
            PercentPositivePattern = isCurrencyLast ? spaced : closed,
            PercentNegativePattern = isCurrencyLast ? spaced : closed,
        });
    }
}
