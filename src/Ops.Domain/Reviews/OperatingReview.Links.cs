namespace Ops.Domain.Reviews;

/// <summary>What joins the parts of a review: initiatives, themes, cross-links, matters and decisions.</summary>
public sealed partial class OperatingReview
{
    private GoalPoints? _points;

    /// <summary>The initiatives for the key results of the period, by order and key.</summary>
    public ImmutableArray<InitiativeReview> Initiatives { get; private set; } = [];

    /// <summary>What customers speak of, by key; none without feedback.</summary>
    public ImmutableArray<ThemeReview> Themes { get; private set; } = [];

    /// <summary>The cross-links that were asked for: those that hold, then those that cannot be tested, then the refuted ones.</summary>
    public ImmutableArray<CrossLink> Links { get; private set; } = [];

    /// <summary>The findings by matter: those that rest on the same figures or that a cross-link joins, most urgent first.</summary>
    public ImmutableArray<FindingGroup> Groups { get; private set; } = [];

    /// <summary>The decisions of management that the findings wait for, most urgent first.</summary>
    public ImmutableArray<PendingDecision> Decisions { get; private set; } = [];

    /// <summary>What the host says belongs together, as far as both ends are of the period.</summary>
    internal ImmutableArray<ReviewTie> Ties => _rows.Ties;

    /// <summary>The share of all goals that a figure's key results hold back; null where it tells of none.</summary>
    internal double? PointsAtRisk(string figure) => _points!.AtRisk(figure);

    private void ReadLinks()
    {
        _points = GoalPoints.Of(Goals, Objectives);
        Initiatives = InitiativeReview.All(_rows.Initiatives, Goals, Unit);
        if (!_rows.Themes.IsEmpty)
            Themes = ThemeReview.All(Model.Feedback!, _rows.Themes, Unit, Options);
        Links = LinkSearch.In(this);
    }

    /// <summary>What an audience sees of another review's links: those on which its units should act.</summary>
    private void ReadLinksOf(OperatingReview whole, HashSet<string> units)
    {
        _points = whole._points;
        Initiatives = [.. whole.Initiatives.Where(initiative => units.Contains(initiative.Unit.Id))];
        Themes = [.. whole.Themes.Where(theme => units.Contains(theme.Unit.Id))];
        Links = [.. whole.Links.Where(link => units.Contains(link.Unit.Id))];
        GroupFindings();
    }

    private void GroupFindings()
    {
        Groups = FindingGroup.All(Findings, Links, Goals);
        Decisions = PendingDecision.All(Groups);
    }
}
