namespace Ops.Domain.Architecture.Tests.Door;

/// <summary>The parameters to which the rules of the door do not apply, each with the reason. There are no others.</summary>
internal static class DoorExceptions
{
    /// <summary>Lists where empty means something, or that carry another refusal.</summary>
    public static ImmutableArray<(string Parameter, string Reason)> Empty { get; } =
    [
        ("ScoreScale.Of(points)", "fewer than two points, none included, are insufficient data"),
        ("Explanation.Of(parts)", "a counted fact has no parts"),
        ("NumberTerm.In(values)", "nothing is in an empty list: the answer is false"),
        ("TextTerm.In(values)", "nothing is in an empty list: the answer is false"),
        ("Terms.In(list)", "nothing is in an empty list: the answer is false"),
        ("ChainRule.new(then)", "a rule may fire and set nothing: its firing is the finding"),
        ("FactSchema.Of(facts)", "rules without facts are constant, and still rules"),
        ("FactSheet.Of(facts)", "no fact is known yet: every one is missing"),
        ("Column.In(values)", "nothing is in an empty list: the condition is never fulfilled"),
        ("DecisionTableBuilder.Row(conditions)", "a row without conditions applies everywhere"),
        ("DecisionTableBuilder.Cells(cells)", "no cell beside some columns is a mismatch of lengths"),
        ("Domains.Members(members)", "none named means every member of the enumeration"),
        ("OutputLayout.Row(values)", "no value beside some outputs is a mismatch of lengths"),
        ("GoalAlignment.Of(links)", "goals that nothing links are what the check is to find"),
        ("GoalCycles.Of(links)", "goals without links have no cycle"),
        ("GoalGraph.Of(links)", "goals without links stand side by side"),
        ("GoalPlan.Of(keyResults)", "a plan of objectives that have no key result yet"),
        ("GoalPlan.Of(links)", "a plan whose goals stand side by side"),
        ("StrategyMap.Of(links)", "objectives without assumed causes"),
        ("ProjectTask.new(after)", "a task that waits for nothing starts at once"),
        ("SilenceRule.Of(readings)", "nothing came at all: that is the silence"),
        ("EtsFit.Forecast(levels)", "a forecast without bands, as its documentation says"),
        ("EtsState.Forecast(levels)", "a forecast without bands, as its documentation says"),
        ("WorkdayCalendar.new(weekdays)", "no weekday is worked: only the extra working days are"),
        ("WorkingCalendar.Elapsed(pauses)", "no pause: all working time counts"),
        ("WorkingDay.new(windows)", "a day without a window is closed"),
        ("WorkingWeek.With(windows)", "a day without a window is closed"),
        ("ExchangeRates.new(rates)", "without rates, amounts convert into their own currency only"),
        ("MultipleSeasons.Of(seasonalWindows)", "no window beside some periods is a mismatch of lengths"),
        ("CarryLine.new(commitments)", "a year may end without open commitments"),
        ("RevisedBudget.Of(events)", "a budget that nothing changed"),
        ("RevisedBudget.Of(consumed)", "nothing is used up yet"),
        ("TreeRollup.Of(amounts)", "without amounts there are no totals"),
        ("SpendingControl.new(limits)", "a control without limits shows figures and says ok"),
        ("ControlledBudget.new(controls)", "a budget that is not controlled"),
        ("SpendingCheck.Of(budgets)", "without budgets nothing is controlled: the answer is ok"),
        ("SpendingCheck.Of(used)", "nothing is used yet"),
        ("Consolidation.Of(planRates)", "lines in the reporting currency need no rate"),
        ("Consolidation.Of(actualRates)", "lines in the reporting currency need no rate"),
        ("CostResource.new(uses)", "a resource that nobody uses is idle"),
        ("CostActivity.new(uses)", "an activity that nobody uses is idle"),
        ("YearEndForecast.Of(actual)", "no period is over yet: too little to go on"),
        ("YearEndForecast.Of(weights)", "no weight beside some periods is a mismatch of lengths"),
        ("SeasonalYearEnd.Of(actual)", "no period is over yet: too little to go on"),
        ("OverspendForecast.Of(actual)", "no period is over yet: too little to go on"),
        ("OpsException.new(faults)", "an exception without a fault is an error in the thrower, so it is a plain ArgumentException"),
        ("Baseline.Drift(levels)", "a forecast without levels has no bands"),
        ("Baseline.Mean(levels)", "a forecast without levels has no bands"),
        ("Baseline.Naive(levels)", "a forecast without levels has no bands"),
        ("Baseline.SeasonalNaive(levels)", "a forecast without levels has no bands"),
        ("ForecastPaths.Forecast(levels)", "a forecast without levels has no bands"),
        ("ThetaFit.Forecast(levels)", "a forecast without levels has no bands"),
        ("CompositeIndex.Of(values)", "no value at all is too little data for every indicator, and is refused as that"),
        ("MemberSet.new(members)", "nobody was there: a count of 0"),
        .. Calls.RoomSamples.All.SelectMany(room => room.MayBeEmpty),
    ];

    /// <summary>Doubles that are refused later, or where NaN and infinity mean something.</summary>
    public static ImmutableArray<(string Parameter, string Reason)> NotFinite { get; } = [];
}
