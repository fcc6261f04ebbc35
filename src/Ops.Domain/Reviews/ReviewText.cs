using System.Globalization;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>How the review writes its figures, in both languages and without culture.</summary>
internal static class ReviewText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>A ratio as rules compare it; beyond the range of decimals its nearest decimal, which compares the same with any figure of use.</summary>
    public static decimal? Exact(double? ratio) =>
        ratio is not { } value ? null
        : value >= (double)decimal.MaxValue ? decimal.MaxValue
        : value <= (double)decimal.MinValue ? decimal.MinValue
        : (decimal)value;

    /// <summary>A computed figure in twelve significant digits: the last bits of a root or an exponential differ between processors, the review must not.</summary>
    public static decimal? Steady(double? figure) => Exact(figure is { } value ? double.Parse(value.ToString("G12", Plain), Plain) : null);

    /// <summary>A share as a percentage with one decimal: 78.1 %.</summary>
    public static string Share(double share) => (share * 100).ToString("0.0;-0.0;0.0", Plain) + " %";

    /// <summary>A part of a percentage in points with one decimal: 12.5 points.</summary>
    public static Phrase Points(double share)
    {
        string points = (share * 100).ToString("0.0", Plain);
        return new Phrase(points + " points", points + " 个百分点");
    }

    /// <summary>An interval of a difference of shares: -8.0 … -1.7 points.</summary>
    public static Phrase Points(double lower, double upper)
    {
        string points = $"{(lower * 100).ToString("0.0;-0.0;0.0", Plain)} … {(upper * 100).ToString("0.0;-0.0;0.0", Plain)}";
        return new Phrase(points + " points", points + " 个百分点");
    }

    /// <summary>A p-value to three decimals; a smaller one is not written as 0.</summary>
    public static string P(double? value) => value < 0.001 ? "p < 0.001" : Figures.Format($"p = {value:0.000}");

    /// <summary>A ratio with its sign: +3.7 %.</summary>
    public static string Ratio(double ratio) => (ratio * 100).ToString("+#,0.0;-#,0.0;0.0", Plain) + " %";

    /// <summary>A figure with its unit.</summary>
    public static Phrase Value(decimal value, Phrase unit) => Joined(value.ToString("#,0.##", Plain), unit);

    /// <summary>A figure for a column that names the unit beside it.</summary>
    public static Phrase Bare(decimal value) => Joined(value.ToString("#,0.##", Plain), default);

    /// <summary>A difference for a column that names the unit beside it.</summary>
    public static Phrase BareDifference(decimal value) => Joined(value.ToString("+#,0.##;-#,0.##;0", Plain), default);

    /// <summary>A difference of figures with sign and unit; a difference of percentages is in points.</summary>
    public static Phrase Difference(decimal value, Phrase unit) =>
        Joined(value.ToString("+#,0.##;-#,0.##;0", Plain), unit.English == "%" ? new Phrase("points", "个百分点") : unit);

    /// <summary>An amount to three or four figures: USD 327.8 M, USD 9.77 M, 3.278 亿美元.</summary>
    public static Phrase Amount(Money money) => Scaled(money, "#,0.#", "#,0.##", "#,0.###");

    /// <summary>An amount with its sign.</summary>
    public static Phrase SignedAmount(Money money) => Scaled(money, "+#,0.#;-#,0.#;0", "+#,0.##;-#,0.##;0", "+#,0.###;-#,0.###;0");

    /// <summary>A number with the English word for one or for more of a thing: 1 action, 3 actions.</summary>
    public static string Many(long count, string one, string more) =>
        count.ToString("#,0", Plain) + " " + (Math.Abs(count) == 1 ? one : more);

    /// <summary>A number with one decimal, and the English word for one or for more of a thing: 1 day, 1.5 days.</summary>
    public static string Many(double? count, string one, string more)
    {
        string number = (count ?? 0).ToString("#,0.#", Plain);
        return number + " " + (number == "1" ? one : more);
    }

    /// <summary>The Chinese name of a period: a year is called one, another label stands as it is.</summary>
    public static string Year(string label) =>
        label.Length >= 4 && label.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '/') && (label.Length == 4 || IsTwoYears(label))
            ? label + " 年度"
            : label;

    public static Phrase DirectionName(Direction direction) =>
        direction switch
        {
            Direction.HigherIsBetter => new Phrase("higher is better", "越高越好"),
            Direction.LowerIsBetter => new Phrase("lower is better", "越低越好"),
            _ => new Phrase("within a band", "区间内为好"),
        };

    public static Phrase StatusName(Status status) =>
        status switch
        {
            Status.Green => new Phrase("on target", "达标"),
            Status.Amber => new Phrase("near target", "接近目标"),
            Status.Red => new Phrase("off target", "未达标"),
            _ => new Phrase("no data", "无数据"),
        };

    public static Phrase SeverityName(Severity severity) =>
        severity switch
        {
            Severity.Critical => new Phrase("critical", "紧急"),
            Severity.Error => new Phrase("error", "严重"),
            Severity.Warning => new Phrase("warning", "警告"),
            _ => new Phrase("info", "提示"),
        };

    /// <summary>Two years of which the second follows the first: 2020-21, 2020/2021.</summary>
    private static bool IsTwoYears(string label)
    {
        string[] parts = label.Split('-', '/');
        return parts is [{ Length: 4 } first, { Length: 2 or 4 } second]
            && first.All(char.IsAsciiDigit)
            && second.All(char.IsAsciiDigit)
            && (int.Parse(first, Plain) + 1).ToString(Plain).EndsWith(second, StringComparison.Ordinal);
    }

    private static Phrase Scaled(Money money, string one, string two, string three)
    {
        decimal size = Math.Abs(money.Amount);
        var (divisor, suffix) =
            size >= 1_000_000_000m ? (1_000_000_000m, " bn")
            : size >= 1_000_000m ? (1_000_000m, " M")
            : size >= 1_000m ? (1_000m, " k")
            : (1m, "");
        var (divisor2, suffix2) =
            size >= 100_000_000m ? (100_000_000m, " 亿")
            : size >= 10_000m ? (10_000m, " 万")
            : (1m, " ");
        string english =
            divisor == 1_000_000_000m ? three
            : divisor == 1_000_000m && size < 10_000_000m ? two
            : one;
        string yuan = money.Currency == Currency.Cny ? "元" : money.Currency.Name.Chinese;
        return new Phrase(
            money.Currency.Code + " " + (money.Amount / divisor).ToString(english, Plain) + suffix,
            (money.Amount / divisor2).ToString(suffix2 == " 亿" ? three : one, Plain) + suffix2 + yuan
        );
    }

    private static Phrase Joined(string number, Phrase unit) =>
        unit.IsEmpty ? new Phrase(number, number) : new Phrase(number + " " + unit.English, number + " " + unit.Chinese);
}
