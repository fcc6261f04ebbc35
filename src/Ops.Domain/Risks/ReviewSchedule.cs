using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Which risks are to be reviewed when, by the cadence of their rating (风险复审计划).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class ReviewSchedule : IExplainable
{
    private ReviewSchedule() { }

    /// <summary>The reviews in the order given.</summary>
    public ImmutableArray<ScheduledReview> Reviews { get; internal init; }

    /// <summary>The reviews that are late: most days first, then by id.</summary>
    public ImmutableArray<ScheduledReview> Overdue { get; internal init; }

    /// <summary>The day of the question.</summary>
    public LocalDate AsOf { get; internal init; }

    /// <summary>Plans the reviews.</summary>
    /// <param name="risks">At least one risk, each id once.</param>
    /// <param name="cadence">How often each rating is reviewed, each rating once.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The schedule.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.DuplicateKey"/>: an id or a rating twice.
    /// <see cref="FaultCode.UnknownReference"/>: a rating without cadence. <see cref="FaultCode.NotOrdered"/>: a review after the day.
    /// <see cref="FaultCode.Overflow"/>: a review beyond the year 9999.
    /// </exception>
    public static ReviewSchedule Of(ReadOnlySpan<RatedReview> risks, ReadOnlySpan<ReviewCadence> cadence, LocalDate asOf)
    {
        Guard.NotEmpty(risks, nameof(risks));
        UniqueIds.Check(risks, nameof(risks), risk => risk.Id);
        using var rows = UniqueIds.Rows(cadence, nameof(cadence), rating => rating.Rating);
        var reviews = ImmutableArray.CreateBuilder<ScheduledReview>(risks.Length);
        for (int i = 0; i < risks.Length; i++)
        {
            var risk = risks[i];
            int row = rows.Find(risk.Rating);
            if (row < 0)
                throw Faults.Unknown($"{Guard.At(nameof(risks), i)}.{nameof(risk.Rating)}", risk.Rating, "give a cadence for it");
            DueDates.NotAfter(risk.LastReview, asOf, nameof(risks), i, nameof(risk.LastReview));
            var next = DueDates.PlusMonths(risk.LastReview, cadence[row].Months, nameof(risks), i);
            reviews.Add(
                new ScheduledReview
                {
                    Id = risk.Id,
                    NextReview = next,
                    OverdueDays = DueDates.Late(next, asOf),
                }
            );
        }
        var all = reviews.MoveToImmutable();
        return new ReviewSchedule
        {
            Reviews = all,
            AsOf = asOf,
            Overdue =
            [
                .. all.Where(review => review.OverdueDays > 0)
                    .OrderByDescending(review => review.OverdueDays)
                    .ThenBy(review => review.Id, StringComparer.Ordinal),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Overdue reviews", "逾期复审"),
            (decimal)Overdue.Length,
            Phrase.Of($"of {Reviews.Length} on {Figures.Text(AsOf)}", $"{Figures.Text(AsOf)}，共 {Reviews.Length} 项"),
            RegisterWords.Iso31000,
            [
                .. Overdue.Select(review =>
                    Explanation.Of(
                        Phrase.Of($"{review.Id}"),
                        (decimal)review.OverdueDays,
                        Phrase.Of($"{Figures.Text(AsOf)} - {Figures.Text(review.NextReview)}")
                    )
                ),
            ]
        );
}
