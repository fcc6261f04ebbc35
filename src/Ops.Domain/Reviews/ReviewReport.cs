namespace Ops.Domain.Reviews;

/// <summary>A review as a report: a title, a summary, and sections with tables, ready to be drawn in any format and either language.</summary>
public sealed class ReviewReport : IExplainable
{
    private readonly OperatingReview _review;

    private ReviewReport(OperatingReview review) => _review = review;

    /// <summary>The title.</summary>
    public Phrase Title { get; private init; }

    /// <summary>The summary, sentence by sentence.</summary>
    public ImmutableArray<Phrase> Summary { get; private init; } = [];

    /// <summary>The sections, in order.</summary>
    public ImmutableArray<ReportSection> Sections { get; private init; } = [];

    /// <summary>What was read and not judged.</summary>
    public ImmutableArray<Phrase> Notes { get; private init; } = [];

    /// <summary>Lays a review out.</summary>
    /// <param name="review">The review.</param>
    /// <returns>The report.</returns>
    public static ReviewReport Of(OperatingReview review)
    {
        Guard.NotNull(review, nameof(review));
        var facts = review.Facts;
        return new ReviewReport(review)
        {
            Title = Phrase.Of(
                $"Operating review: {facts.Subject.English}, {facts.CurrentPeriod}",
                $"经营分析：{facts.Subject.Chinese}，{facts.CurrentPeriod} 年度"
            ),
            Summary = SummaryOf(review),
            Sections =
            [
                FindingSections.Findings(review),
                LinkSections.Matters(review),
                FindingSections.NextSteps(review),
                .. review.Decisions.IsEmpty ? ImmutableArray<ReportSection>.Empty : [LinkSections.Decisions(review)],
                .. review.Links.IsEmpty ? ImmutableArray<ReportSection>.Empty : [LinkSections.Links(review)],
                MeasureSections.OffTarget(review),
                MeasureSections.OnTarget(review),
                MeasureSections.Moved(review),
                UnitSections.Money(review),
                .. review.Outlooks.IsEmpty ? ImmutableArray<ReportSection>.Empty : [SpendingSections.YearEnd(review)],
                UnitSections.MoneyAndService(review),
                ServiceSections.Services(review),
                VoiceSections.Causes(review),
                .. review.Risks.IsEmpty ? ImmutableArray<ReportSection>.Empty : [RiskSections.Risks(review)],
                .. review.Processes.IsEmpty ? ImmutableArray<ReportSection>.Empty : [ProcessSections.Processes(review)],
                ServiceSections.Goals(review),
                GoalSections.Objectives(review),
                FindingSections.Rules(review),
            ],
            Notes = facts.Notes,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() => _review.Explain();

    private static ImmutableArray<Phrase> SummaryOf(OperatingReview review)
    {
        var facts = review.Facts;
        var sentences = ImmutableArray.CreateBuilder<Phrase>();
        sentences.Add(
            Phrase.Of(
                $"Of {review.Measures.Length} measures {review.Count(Status.Green)} are on target, {review.Count(Status.Amber)} near it, {review.Count(Status.Red)} off target and {review.Count(Status.NoData)} without data.",
                $"{review.Measures.Length} 项指标中，{review.Count(Status.Green)} 项达标，{review.Count(Status.Amber)} 项接近，{review.Count(Status.Red)} 项未达标，{review.Count(Status.NoData)} 项无数据。"
            )
        );
        if (UnitSections.Total(facts) is { } total)
        {
            var (adopted, expected) = (ReviewText.Amount(total.Budget), ReviewText.Amount(total.Actual));
            string ratio = total.Ratio is { } share ? ReviewText.Ratio(share) : "-";
            sentences.Add(
                Phrase.Of(
                    $"Of {adopted.English} adopted for {facts.CurrentPeriod}, {expected.English} will be spent ({ratio}).",
                    $"{facts.CurrentPeriod} 年度批准预算 {adopted.Chinese}，预计支出 {expected.Chinese}（{ratio}）。"
                )
            );
        }
        if (!review.Goals.IsEmpty)
            sentences.Add(GoalSections.Lead(review));
        int disagree = review.Findings.Count(finding => finding.Rule.StartsWith("money-", StringComparison.Ordinal));
        sentences.Add(
            Phrase.Of(
                $"Money and service disagree in {disagree} units; {review.Findings.Length} findings in all.",
                $"{disagree} 个单位的钱与服务不一致；共 {review.Findings.Length} 条发现。"
            )
        );
        return sentences.ToImmutable();
    }
}
