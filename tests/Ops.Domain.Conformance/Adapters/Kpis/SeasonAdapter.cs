using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Ops.Domain.Series;

namespace Ops.Domain.Conformance;

/// <summary>Decompositions, seasonal indices and working-day adjustment.</summary>
internal sealed class SeasonAdapter : IAdapter
{
    private static readonly (string, IsoDayOfWeek)[] Weekdays =
    [
        ("monday", IsoDayOfWeek.Monday),
        ("tuesday", IsoDayOfWeek.Tuesday),
        ("wednesday", IsoDayOfWeek.Wednesday),
        ("thursday", IsoDayOfWeek.Thursday),
        ("friday", IsoDayOfWeek.Friday),
        ("saturday", IsoDayOfWeek.Saturday),
        ("sunday", IsoDayOfWeek.Sunday),
    ];

    public void Register(Operations operations)
    {
        operations.Add("kpis.season.decompose", Decompose);
        operations.Add("kpis.season.mstl", Mstl);
        operations.Add("kpis.season.index", Index);
        operations.Add("kpis.season.workingDays", WorkingDays);
    }

    private static JsonNode Decompose(Input input)
    {
        double[] values = input["values"].Doubles;
        int period = input["period"].Int;
        var result = (input["method"].TextOrNull ?? "classical-additive") switch
        {
            "classical-additive" => SeasonalDecomposition.Classical(values, period, ComponentForm.Additive),
            "classical-multiplicative" => SeasonalDecomposition.Classical(values, period, ComponentForm.Multiplicative),
            "stl" => SeasonalDecomposition.Stl(values, period, Options(input)),
            _ => throw input["method"].Bad("a way of decomposing"),
        };
        return new JsonObject
        {
            ["trend"] = Output.List(result.Trend),
            ["seasonal"] = Output.List(result.Seasonal),
            ["remainder"] = Output.List(result.Remainder),
        };
    }

    private static StlOptions Options(Input input)
    {
        var usual = new StlOptions();
        bool periodic =
            input["seasonalWindow"].IsNull || (input["seasonalWindow"].IsText && input["seasonalWindow"].Choice(("periodic", true)));
        return new StlOptions
        {
            SeasonalWindow = periodic ? null : input["seasonalWindow"].Int,
            TrendWindow = input["trendWindow"].IntOrNull,
            LowPassWindow = input["lowpassWindow"].IntOrNull,
            SeasonalDegree = input["seasonalDegree"].IntOrNull ?? usual.SeasonalDegree,
            TrendDegree = input["trendDegree"].IntOrNull ?? usual.TrendDegree,
            LowPassDegree = input["lowpassDegree"].IntOrNull ?? usual.LowPassDegree,
            SeasonalJump = input["seasonalJump"].IntOrNull ?? usual.SeasonalJump,
            TrendJump = input["trendJump"].IntOrNull ?? usual.TrendJump,
            LowPassJump = input["lowpassJump"].IntOrNull ?? usual.LowPassJump,
            InnerPasses = input["inner"].IntOrNull ?? usual.InnerPasses,
            RobustRounds = input["outer"].IntOrNull ?? usual.RobustRounds,
        };
    }

    private static JsonNode Mstl(Input input)
    {
        var result = MultipleSeasons.Of(
            input["values"].Doubles,
            input["periods"].Ints,
            input["seasonalWindows"].Ints,
            input["iterations"].IntOrNull ?? 2
        );
        return new JsonObject
        {
            ["trend"] = Output.List(result.Trend),
            ["seasonals"] = Output.List(result.Seasonals, seasonal => Output.List(seasonal)),
            ["remainder"] = Output.List(result.Remainder),
        };
    }

    private static JsonNode Index(Input input)
    {
        var result = SeasonalIndex.Of(
            input["values"].Doubles,
            input["period"].Int,
            input["model"].ChoiceOrFirst(("multiplicative", ComponentForm.Multiplicative), ("additive", ComponentForm.Additive)),
            input["average"].ChoiceOrFirst(("mean", IndexAverage.Mean), ("median", IndexAverage.Median), ("trimmed", IndexAverage.Trimmed))
        );
        return new JsonObject
        {
            ["ratios"] = Output.List(result.Ratios),
            ["rawIndices"] = Output.List(result.RawIndices),
            ["indices"] = Output.List(result.Indices),
            ["adjusted"] = Output.List(result.Adjusted),
        };
    }

    private static JsonNode WorkingDays(Input input)
    {
        var given = input.Has("weekdayWeights")
            ? input["weekdayWeights"].Fields.ToDictionary(field => Weekday(field.Key, input), field => field.Value.Decimal)
            : null;
        var days = new WorkingDayWeights(
            input.Has("workweek") ? input["workweek"].Items.Select(item => item.Choice<IsoDayOfWeek>(Weekdays)) : null,
            given,
            Dates(input["holidays"]),
            Dates(input["extraWorkdays"]),
            input["extraWorkdayWeight"].DecimalOrNull ?? 1m
        );
        var result = WorkingDayAdjustment.Of(Figure(input["current"]), Figure(input["comparison"]), days);
        return new JsonObject
        {
            ["currentDays"] = result.CurrentDays,
            ["comparisonDays"] = result.ComparisonDays,
            ["currentPerDay"] = result.CurrentPerDay,
            ["comparisonPerDay"] = result.ComparisonPerDay,
            ["change"] = result.Change,
            ["changeRatio"] = result.ChangeRatio,
            ["adjustedCurrent"] = result.AdjustedCurrent,
            ["adjustedChange"] = result.AdjustedChange,
            ["adjustedChangeRatio"] = result.AdjustedChangeRatio,
            ["calendarEffect"] = result.CalendarEffect,
        };
    }

    private static IsoDayOfWeek Weekday(string name, Input input)
    {
        foreach (var (text, day) in Weekdays)
        {
            if (text == name)
                return day;
        }
        throw input.Bad("a weekday");
    }

    private static IEnumerable<LocalDate> Dates(Input list) =>
        list.IsNull
            ? []
            :
            [
                .. list.Texts.Select(text =>
                    LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw Input.Parse(text, "a date")
                ),
            ];

    /// <summary>A month outside 1 to 12 is an argument out of range; anything else than yyyy-MM cannot be read.</summary>
    private static MonthFigure Figure(Input input)
    {
        string text = input["period"].Text;
        if (
            text.Length != 7
            || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
        )
            throw Input.Parse(text, "a month");
        if (year < 1 || month is < 1 or > 12)
            throw input["period"].Bad("a month");
        return new MonthFigure(new YearMonth(year, month), input["value"].Decimal);
    }
}
