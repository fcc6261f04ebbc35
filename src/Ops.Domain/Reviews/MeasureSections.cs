namespace Ops.Domain.Reviews;

/// <summary>The sections of a report about measures.</summary>
internal static class MeasureSections
{
    /// <summary>How many of the greatest moves are shown.</summary>
    private const int MovesShown = 15;

    private static readonly Phrase None = new("-", "-");

    public static ReportSection OffTarget(OperatingReview review) =>
        Standing(
            review,
            "off-target",
            new Phrase("Off target, near it, or without data", "未达标、接近目标或无数据"),
            new Phrase("The largest missed share of the target first.", "按未达比例从大到小。"),
            review
                .Measures.Where(measure => measure.Status != Status.Green)
                .OrderBy(measure => measure.Status == Status.NoData)
                .ThenByDescending(measure => measure.Shortfall),
            ReviewSeries.Attainment(review)
        );

    public static ReportSection OnTarget(OperatingReview review) =>
        Standing(
            review,
            "on-target",
            new Phrase("On target", "达标"),
            new Phrase("The figure reaches the adopted target.", "数据达到批准目标。"),
            review.Measures.Where(measure => measure.Status == Status.Green),
            []
        );

    public static ReportSection Moved(OperatingReview review)
    {
        var moved = review
            .Measures.Where(measure => measure.Change is { Change: not 0 })
            .OrderByDescending(measure => Math.Abs(measure.Change!.ChangeRatio ?? 0))
            .ToImmutableArray();
        var (from, to) = (review.LastName, review.Period);
        var told = FigureWord(review);
        int better = moved.Count(measure => measure.Change!.Improved == true);
        return new ReportSection
        {
            Id = "moved",
            Heading = new Phrase("What moved, and by how much", "变动及幅度"),
            Lead = Phrase.Of(
                $"{better} measures moved for the better since {from.English}, {moved.Length - better} for the worse; the {Math.Min(MovesShown, moved.Length)} largest moves.",
                $"自 {from.Chinese} 以来 {better} 项变好，{moved.Length - better} 项变差；列出幅度最大的 {Math.Min(MovesShown, moved.Length)} 项。"
            ),
            Series = ReviewSeries.Moves(moved),
            Columns =
            [
                new(new Phrase("Measure", "指标")),
                new(new Phrase("Who", "责任单位")),
                new(new Phrase("In", "单位")),
                new(from, true),
                new(Phrase.Of($"{to} {told.English}", $"{to} {told.Chinese}"), true),
                new(new Phrase("Change", "变动"), true),
                new(new Phrase("Ratio", "变动率"), true),
                new(new Phrase("For the", "方向")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. moved
                    .Take(MovesShown)
                    .Select(measure => new ReportRow(
                        measure.Id,
                        measure.Change!.Improved == true ? Status.Green : Status.Red,
                        measure.Measure.Kpi.Name,
                        measure.Unit.Name,
                        measure.Measure.Kpi.Unit,
                        ReviewText.Bare(measure.Change.Comparison),
                        ReviewText.Bare(measure.Change.Current),
                        ReviewText.BareDifference(measure.Change.Change),
                        measure.Change.ChangeRatio is { } ratio ? Phrase.Of($"{ReviewText.Ratio(ratio)}") : None,
                        measure.Change.Improved == true ? new Phrase("better", "变好") : new Phrase("worse", "变差"),
                        Phrase.Of($"{measure.Id}")
                    )),
            ],
        };
    }

    private static ReportSection Standing(
        OperatingReview review,
        string id,
        Phrase heading,
        Phrase lead,
        IEnumerable<MeasureReview> measures,
        ImmutableArray<ReportSeries> series
    ) =>
        new()
        {
            Id = id,
            Heading = heading,
            Lead = lead,
            Series = series,
            Columns =
            [
                new(new Phrase("Status", "状态")),
                new(new Phrase("Measure", "指标")),
                new(new Phrase("Who", "责任单位")),
                new(new Phrase("In", "单位")),
                new(review.LastName, true),
                new(new Phrase("Target", "目标"), true),
                new(FigureHeading(review), true),
                new(new Phrase("Difference", "差异"), true),
                new(new Phrase("Attained", "达成率"), true),
                new(new Phrase("Direction", "方向")),
                new(new Phrase("Id", "编号")),
            ],
            Rows =
            [
                .. measures.Select(measure => new ReportRow(
                    measure.Id,
                    measure.Status,
                    ReviewText.StatusName(measure.Status),
                    measure.Measure.Kpi.Name,
                    measure.Unit.Name,
                    measure.Measure.Kpi.Unit,
                    Figure(measure.Actuals.IsEmpty ? null : measure.Actuals[^1].Value),
                    Figure(measure.Target),
                    Figure(measure.Figure),
                    measure.Standing?.Variance is { } variance ? ReviewText.BareDifference(variance) : None,
                    measure.Standing?.Attainment is { } attainment ? Phrase.Of($"{ReviewText.Share(attainment)}") : None,
                    ReviewText.DirectionName(measure.Measure.Kpi.Direction),
                    Phrase.Of($"{measure.Id}")
                )),
            ],
        };

    /// <summary>Expected while the period runs, reported once it is over; both where some measures are reported already.</summary>
    private static Phrase FigureWord(OperatingReview review)
    {
        int reported = review.Measures.Count(measure => measure.IsActual);
        return reported == 0 ? new Phrase("expected", "预计")
            : reported == review.Measures.Count(measure => measure.Figure is not null) ? new Phrase("reported", "实际")
            : new Phrase("reported or expected", "实际或预计");
    }

    private static Phrase FigureHeading(OperatingReview review)
    {
        var word = FigureWord(review);
        return new Phrase(char.ToUpperInvariant(word.English[0]) + word.English[1..], word.Chinese);
    }

    private static Phrase Figure(decimal? value) => value is { } figure ? ReviewText.Bare(figure) : None;
}
