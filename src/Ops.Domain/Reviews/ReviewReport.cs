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
    public static ReviewReport Of(OperatingReview review) => Of(Guard.NotNull(review, nameof(review)), null, null);

    /// <summary>Lays the later of two reviews out, with what became of the earlier one's findings.</summary>
    /// <param name="comparison">The two reviews.</param>
    /// <returns>The report.</returns>
    public static ReviewReport Of(ReviewComparison comparison) => Of(Guard.NotNull(comparison, nameof(comparison)).After, comparison, null);

    /// <summary>Lays the later of two reviews out, with what became of the earlier one's findings and of the actions.</summary>
    /// <param name="followUp">The reviews and the actions.</param>
    /// <returns>The report.</returns>
    public static ReviewReport Of(FollowUp followUp) =>
        Of(Guard.NotNull(followUp, nameof(followUp)).Comparison.After, followUp.Comparison, followUp);

    internal static ReviewReport Of(OperatingReview review, ReviewComparison? since, FollowUp? followUp)
    {
        var (subject, reader) = (review.Model.Subject, AudienceCut.Title(review));
        return new ReviewReport(review)
        {
            Title = Phrase.Of(
                $"Operating review: {subject.English}, {review.Period}{reader.English}",
                $"经营分析：{subject.Chinese}，{ReviewText.Year(review.Period)}{reader.Chinese}"
            ),
            Summary = SummaryOf(review, since),
            Sections = SectionsOf(review, since, followUp),
            Notes = review.Notes,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() => _review.Explain();

    /// <summary>The sections in order; a part of the model of which nothing is known has none, and <see cref="CoverageSections.Coverage"/> says so.</summary>
    private static ImmutableArray<ReportSection> SectionsOf(OperatingReview review, ReviewComparison? since, FollowUp? followUp)
    {
        bool measured = !review.Measures.IsEmpty;
        bool branch = review.Audience is null or { Top: null, Module: null };
        bool funded = review.Coverage.Of(ModelPart.Budget).Used > 0;
        var sections = ImmutableArray.CreateBuilder<ReportSection>();
        Add(true, FindingSections.Findings);
        Add(branch && !review.Groups.IsEmpty, LinkSections.Matters);
        Add(since is not null, _ => ChangeSections.Changes(since!));
        Add(followUp is not null, _ => ChangeSections.Actions(followUp!));
        Add(true, FindingSections.NextSteps);
        Add(review.Audience?.Module is null && !review.Decisions.IsEmpty, LinkSections.Decisions);
        Add(branch && !review.Links.IsEmpty, LinkSections.Links);
        In(ReviewModule.Goals, !review.Goals.IsEmpty, ServiceSections.Goals);
        In(ReviewModule.Goals, !review.Goals.IsEmpty, GoalSections.Objectives);
        In(ReviewModule.Goals, !review.Initiatives.IsEmpty, InitiativeSections.Initiatives);
        In(ReviewModule.Measures, measured, MeasureSections.OffTarget);
        In(ReviewModule.Measures, measured, MeasureSections.OnTarget);
        In(ReviewModule.Measures, measured, MeasureSections.Moved);
        In(ReviewModule.Money, funded, UnitSections.Money);
        In(ReviewModule.Money, !review.Outlooks.IsEmpty, SpendingSections.PeriodEnd);
        Add(funded && measured && review.Audience?.Module is null or ReviewModule.Money, UnitSections.MoneyAndService);
        In(ReviewModule.Processes, !review.Processes.IsEmpty, ProcessSections.Processes);
        In(ReviewModule.Risks, !review.Risks.IsEmpty, RiskSections.Risks);
        In(ReviewModule.Services, !review.Services.IsEmpty, ServiceSections.Services);
        In(ReviewModule.Services, !review.Services.IsEmpty, VoiceSections.Causes);
        In(ReviewModule.Services, !review.Themes.IsEmpty, VoiceSections.Themes);
        In(ReviewModule.Teams, !review.Teams.IsEmpty, TeamSections.Teams);
        In(ReviewModule.Teams, !review.Coordination.IsEmpty, TeamSections.Coordination);
        In(ReviewModule.Markets, !review.Markets.IsEmpty, MarketSections.Markets);
        In(ReviewModule.Improvements, !review.Improvements.IsEmpty, ImprovementSections.Improvements);
        Add(review.Audience is null, FindingSections.Rules);
        Add(true, CoverageSections.Coverage);
        Add(!review.Coverage.Faults.IsEmpty, CoverageSections.Faults);
        return sections.ToImmutable();

        void In(ReviewModule module, bool isKnown, Func<OperatingReview, ReportSection> section) =>
            Add(isKnown && review.Audience?.Shows(module) != false, section);

        void Add(bool isKnown, Func<OperatingReview, ReportSection> section)
        {
            if (isKnown)
                sections.Add(section(review));
        }
    }

    private static ImmutableArray<Phrase> SummaryOf(OperatingReview review, ReviewComparison? since)
    {
        var sentences = ImmutableArray.CreateBuilder<Phrase>();
        if (!review.Coverage.Faults.IsEmpty)
            sentences.Add(
                Phrase.Of(
                    $"{ReviewText.Many(review.Coverage.Faults.Length, "fault", "faults")} in the data; rows left out: {review.Coverage.Parts.Sum(part => part.LeftOut)}.",
                    $"数据中有 {review.Coverage.Faults.Length} 处错误，{review.Coverage.Parts.Sum(part => part.LeftOut)} 行未采用。"
                )
            );
        sentences.Add(
            Phrase.Of(
                $"{ReviewText.Many(review.Measures.Length, "measure", "measures")}: {review.Count(Status.Green)} on target, {review.Count(Status.Amber)} near it, {review.Count(Status.Red)} off target, {review.Count(Status.NoData)} without data.",
                $"{review.Measures.Length} 项指标中，{review.Count(Status.Green)} 项达标，{review.Count(Status.Amber)} 项接近，{review.Count(Status.Red)} 项未达标，{review.Count(Status.NoData)} 项无数据。"
            )
        );
        if (UnitSections.Total(review) is { } total)
        {
            var (adopted, expected) = (ReviewText.Amount(total.Budget), ReviewText.Amount(total.Actual));
            bool spent = review.Units.All(unit => unit.Estimated is null || unit.IsSpent);
            string ratio = total.Ratio is { } share ? ReviewText.Ratio(share) : "-";
            sentences.Add(
                Phrase.Of(
                    $"Of {adopted.English} adopted for {review.Period}, {expected.English} {(spent ? "were" : "will be")} spent ({ratio}).",
                    $"{ReviewText.Year(review.Period)} 批准预算 {adopted.Chinese}，{(spent ? "实际" : "预计")}支出 {expected.Chinese}（{ratio}）。"
                )
            );
        }
        if (!review.Goals.IsEmpty)
            sentences.Add(GoalSections.Lead(review));
        if (review.Audience?.Top is not null)
            sentences.Add(AudienceCut.Shown(review));
        int disagree = review.Findings.Count(finding => finding.Rule.StartsWith("money-", StringComparison.Ordinal));
        sentences.Add(
            Phrase.Of(
                $"Money and service disagree in {ReviewText.Many(disagree, "unit", "units")}; {ReviewText.Many(review.Findings.Length, "finding", "findings")} in all.",
                $"{disagree} 个单位的钱与服务不一致；共 {review.Findings.Length} 条发现。"
            )
        );
        if (since is not null)
            sentences.Add(ChangeSections.Lead(since));
        return sentences.ToImmutable();
    }
}
