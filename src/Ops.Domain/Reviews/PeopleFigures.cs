namespace Ops.Domain.Reviews;

/// <summary>What a review says of people, of what units owe each other, of markets and of improvements.</summary>
internal sealed record PeopleFigures(
    ImmutableArray<TeamReview> Teams,
    ImmutableArray<CoordinationReview> Coordination,
    ImmutableArray<MarketReview> Markets,
    ImmutableArray<ImprovementReview> Improvements
)
{
    public static PeopleFigures None { get; } = new([], [], [], []);

    public static PeopleFigures Of(PeriodRows rows, OperatingModel model, ReviewOptions options)
    {
        double confidence = options.ConfidenceLevel;
        return new PeopleFigures(
            [.. rows.Teams.Select(team => TeamReview.Of(team, Unit(team.Unit), model.AsOf, confidence))],
            rows.Coordination is { } coordination
                ? [.. CoordinationReview.All(coordination, rows.Units, model.AsOf!.Value, confidence)]
                : [],
            [.. rows.Markets.Select(market => MarketReview.Of(market, Unit(market.Unit), confidence))],
            [.. rows.Improvements.Select(item => ImprovementReview.Of(item, Unit(item.Unit), confidence))]
        );

        ReviewUnit Unit(string unit) => rows.Units[rows.Tree.PlaceOf(unit)];
    }

    /// <summary>What is said of some units.</summary>
    public PeopleFigures For(HashSet<string> units) =>
        new(
            [.. Teams.Where(team => units.Contains(team.Unit.Id))],
            [.. Coordination.Where(unit => units.Contains(unit.Unit.Id))],
            [.. Markets.Where(market => units.Contains(market.Unit.Id))],
            [.. Improvements.Where(item => units.Contains(item.Unit.Id))]
        );
}
