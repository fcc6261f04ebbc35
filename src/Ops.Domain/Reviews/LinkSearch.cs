namespace Ops.Domain.Reviews;

/// <summary>Looks for cross-links among the results of a review: only between parts that the host says belong together.</summary>
internal sealed class LinkSearch
{
    private LinkSearch(OperatingReview review)
    {
        Review = review;
        Measures = review.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        Units = review.Units.ToDictionary(unit => unit.Unit.Id, StringComparer.Ordinal);
        Causes = review.Causes.ToDictionary(cause => cause.Service.Id, StringComparer.Ordinal);
        Themes = review.Themes.ToDictionary(theme => theme.Id, StringComparer.Ordinal);
        var processes = review.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        Ties = [.. review.Ties.Select(tie => (tie.Figure, processes[tie.Process]))];
    }

    public OperatingReview Review { get; }

    public Dictionary<string, MeasureReview> Measures { get; }

    public Dictionary<string, UnitReview> Units { get; }

    /// <summary>What customers were let down by, by the id of the service.</summary>
    public Dictionary<string, CauseReview> Causes { get; }

    public Dictionary<string, ThemeReview> Themes { get; }

    /// <summary>What the model ties to a process, by figure and process.</summary>
    public ImmutableArray<(string Figure, ProcessReview Process)> Ties { get; }

    /// <summary>All links of a review, those that hold first, then those that cannot be tested, then the refuted ones; in each by the order of the facts.</summary>
    public static ImmutableArray<CrossLink> In(OperatingReview review)
    {
        var search = new LinkSearch(review);
        return
        [
            .. QueueLinks
                .In(search)
                .Concat(InitiativeLinks.In(review))
                .Concat(ComplaintLinks.In(search))
                .Concat(ControlLinks.In(review))
                .Concat(GoalLinks.In(review))
                .OrderBy(link => link.Standing),
        ];
    }
}
