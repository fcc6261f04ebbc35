namespace Ops.Domain.Reviews;

/// <summary>The section of a report about spending within the period.</summary>
internal static class SpendingSections
{
    private static readonly Phrase None = new("-", "-");

    /// <summary>One row per outlook, least room first.</summary>
    public static ReportSection PeriodEnd(OperatingReview review) =>
        new()
        {
            Id = "year-end",
            Heading = new Phrase("Outlook to the end of the period", "期末展望"),
            Lead = new Phrase(
                "What is left after spending and orders, and what the period will come to if things go on as they went. Red: orders do not fit.",
                "支出与承诺之后的余额，以及按目前走势的期末预计。红色：承诺超出余额。"
            ),
            Series = ReviewSeries.PeriodEnd(review),
            Columns =
            [
                new(new Phrase("Who", "单位")),
                new(new Phrase("Adopted", "批准"), true),
                new(new Phrase("Spent", "已支出"), true),
                new(new Phrase("Committed", "已承诺"), true),
                new(new Phrase("Room", "余额"), true),
                new(new Phrase("Forecast", "期末预计"), true),
                new(new Phrase("Chance of overspending", "超支概率"), true),
                new(new Phrase("Id", "编号")),
            ],
            Rows = [.. review.Outlooks.OrderBy(outlook => outlook.Room.Amount).Select(outlook => Row(outlook))],
        };

    private static ReportRow Row(SpendingOutlook outlook) =>
        new(
            outlook.Id,
            outlook.Room.IsNegative ? Status.Red
                : outlook.PeriodEnd is { } end && end.ProbabilityOver >= outlook.LeastChance ? Status.Amber
                : Status.Green,
            outlook.Unit.Unit.Name,
            ReviewText.Amount(outlook.Adopted),
            ReviewText.Amount(outlook.Spent),
            ReviewText.Amount(outlook.Spending.Committed),
            ReviewText.SignedAmount(outlook.Room),
            outlook.PeriodEnd is null ? None : ReviewText.Amount(outlook.PeriodEnd.Forecast),
            outlook.PeriodEnd is null
                ? None
                : Phrase.Of($"{ReviewText.Share((double)ReviewText.Steady(outlook.PeriodEnd.ProbabilityOver)!.Value)}"),
            Phrase.Of($"{outlook.Id}")
        );
}
