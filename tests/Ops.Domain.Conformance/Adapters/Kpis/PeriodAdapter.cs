using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Ops.Domain.Calendars;
using Period = Ops.Domain.Calendars.Period;

namespace Ops.Domain.Conformance.Adapters.Kpis;

/// <summary>Periods, comparisons of periods and the retail calendar.</summary>
internal sealed class PeriodAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("kpis.period.aggregate", Aggregate);
        operations.Add("kpis.period.compare", Compare);
        operations.Add("kpis.period.retailCalendar", Retail);
    }

    private static JsonObject Aggregate(Input input)
    {
        var rows = input["observations"].NotEmpty();
        var aggregation = input["aggregation"]
            .ChoiceOrFirst(
                ("sum", PeriodAggregation.Sum),
                ("mean", PeriodAggregation.Mean),
                ("first", PeriodAggregation.First),
                ("last", PeriodAggregation.Last),
                ("min", PeriodAggregation.Min),
                ("max", PeriodAggregation.Max),
                ("count", PeriodAggregation.Count),
                ("ratio-of-sums", PeriodAggregation.RatioOfSums),
                ("weighted-mean", PeriodAggregation.WeightedMean)
            );
        var grain = input["grain"]
            .ChoiceOrFirst(
                ("day", PeriodGrain.Day),
                ("iso-week", PeriodGrain.IsoWeek),
                ("month", PeriodGrain.Month),
                ("quarter", PeriodGrain.Quarter),
                ("year", PeriodGrain.Year)
            );
        DatedValue[] observations = [.. rows.Select(row => Observation(row, aggregation))];
        var series = PeriodSeries.Of(observations, grain, aggregation, Fiscal(input));
        return new JsonObject
        {
            ["periods"] = Output.List(
                series.Figures,
                figure => new JsonObject
                {
                    ["period"] = figure.Period.ToString(),
                    ["start"] = Text(figure.Period.Start),
                    ["endExclusive"] = Text(figure.Period.End),
                    ["value"] = Output.Number((double?)figure.Value),
                }
            ),
        };
    }

    private static JsonObject Compare(Input input)
    {
        DatedValue[] observations =
        [
            .. input["observations"].NotEmpty().Select(row => new DatedValue(row["date"].Date(), row["value"].Decimal)),
        ];
        var period = Period.Parse(input["period"].Text, PeriodGrain.Month);
        var kind = input["comparison"]
            .ChoiceOrFirst(
                ("previous", ComparisonKind.Previous),
                ("year-ago", ComparisonKind.YearBefore),
                ("year-to-date", ComparisonKind.YearToDate),
                ("trailing-3-months", ComparisonKind.Trailing)
            );
        var comparison = PeriodComparison.Of(observations, period, kind, Fiscal(input), trailing: 3);
        return new JsonObject
        {
            ["current"] = Output.Number((double?)comparison.Current),
            ["comparison"] = Output.Number((double?)comparison.Comparison),
            ["change"] = Output.Number((double?)comparison.Change),
            ["changeRatio"] = Output.Number(comparison.ChangeRatio),
        };
    }

    private static JsonObject Retail(Input input)
    {
        var date = input["date"].Date();
        var calendar = new RetailCalendar(
            input["pattern"]
                .ChoiceOrFirst(
                    ("4-5-4", RetailPattern.FourFiveFour),
                    ("4-4-5", RetailPattern.FourFourFive),
                    ("5-4-4", RetailPattern.FiveFourFour)
                ),
            input["endMonth"].Int,
            input["endDayOfWeek"]
                .Choice(
                    ("monday", IsoDayOfWeek.Monday),
                    ("tuesday", IsoDayOfWeek.Tuesday),
                    ("wednesday", IsoDayOfWeek.Wednesday),
                    ("thursday", IsoDayOfWeek.Thursday),
                    ("friday", IsoDayOfWeek.Friday),
                    ("saturday", IsoDayOfWeek.Saturday),
                    ("sunday", IsoDayOfWeek.Sunday)
                ),
            input["rule"].ChoiceOrFirst(("nearest", RetailYearEnd.Nearest), ("last", RetailYearEnd.Last)),
            input["labelRule"].ChoiceOrFirst(("year-of-start", FiscalYearLabel.StartYear), ("year-of-end", FiscalYearLabel.EndYear))
        );
        var place = calendar.Containing(date);
        return new JsonObject
        {
            ["fiscalYear"] = place.Year.Label,
            ["week"] = place.Week,
            ["period"] = place.Period,
            ["quarter"] = place.Quarter,
            ["weeksInYear"] = place.Year.Weeks,
            ["yearStart"] = Text(place.Year.FirstDay),
            ["yearEnd"] = Text(place.Year.LastDay),
        };
    }

    private static DatedValue Observation(Input row, PeriodAggregation aggregation) =>
        aggregation switch
        {
            PeriodAggregation.RatioOfSums => new DatedValue(row["date"].Date(), row["numerator"].Decimal, row["denominator"].Decimal),
            PeriodAggregation.WeightedMean => new DatedValue(row["date"].Date(), row["value"].Decimal, row["weight"].Decimal),
            _ => new DatedValue(row["date"].Date(), row["value"].Decimal),
        };

    private static FiscalCalendar Fiscal(Input input) =>
        input["fiscalYearStartMonth"].IntOrNull is { } month ? new FiscalCalendar(month) : FiscalCalendar.CalendarYear;

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
