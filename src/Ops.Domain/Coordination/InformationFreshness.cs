using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>Whether everyone knows what they should: how fresh each owed piece of information is, who owes, and who is not informed.</summary>
/// <remarks>What is dated after the day of asking is not known yet.</remarks>
public sealed class InformationFreshness : IExplainable
{
    private InformationFreshness() { }

    /// <summary>The obligations in input order.</summary>
    public ImmutableArray<FreshnessItem> Items { get; private init; }

    /// <summary>The weighted mean of the scores, 1 = all fresh.</summary>
    public double Score { get; private init; }

    /// <summary>The share that is neither stale nor never met.</summary>
    public double FreshShare { get; private init; }

    /// <summary>Who owes stale or never met information: most first, then ordinal.</summary>
    public ImmutableArray<OwedInformation> Owing { get; private init; }

    /// <summary>Who waits for it, ordinal.</summary>
    public ImmutableArray<UninformedTeam> Uninformed { get; private init; }

    /// <summary>How many obligations are in a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: not a state.</exception>
    public int Count(FreshnessState state)
    {
        Guard.Defined(state, nameof(state));
        return Items.Count(item => item.State == state);
    }

    /// <summary>Reads a register.</summary>
    /// <param name="obligations">At least one obligation, each id once.</param>
    /// <param name="deliveries">What was delivered, in any order; empty when nothing was.</param>
    /// <param name="asOf">The day of asking.</param>
    /// <returns>The freshness.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.UnknownReference"/>: a delivery for nothing owed;
    /// <see cref="FaultCode.InvalidArgument"/>: an interval below 1, a team that owes itself, a negative figure;
    /// <see cref="FaultCode.ZeroDenominator"/>: all weights are 0.
    /// </exception>
    public static InformationFreshness Of(
        ReadOnlySpan<InformationObligation> obligations,
        ReadOnlySpan<InformationDelivery> deliveries,
        LocalDate asOf
    )
    {
        Guard.NotEmpty(obligations, nameof(obligations));
        var index = Ids.Index(obligations, obligation => obligation.Id, nameof(obligations));
        var last = new LocalDate?[obligations.Length];
        for (int i = 0; i < deliveries.Length; i++)
        {
            int at = Ids.At(index, deliveries[i].Obligation, Guard.At(nameof(deliveries), i), "list the obligation");
            if (deliveries[i].On <= asOf && (last[at] is not { } known || deliveries[i].On > known))
                last[at] = deliveries[i].On;
        }
        double weights = Check(obligations);
        var items = new FreshnessItem[obligations.Length];
        double sum = 0;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = ItemOf(obligations[i], last[i], asOf);
            sum += obligations[i].Weight * items[i].Score;
        }
        var all = obligations.ToArray();
        var missing = all.Where((_, i) => IsMissing(items[i])).ToArray();
        return new InformationFreshness
        {
            Items = [.. items],
            Score = sum / weights,
            FreshShare = (double)(items.Length - missing.Length) / items.Length,
            Owing =
            [
                .. missing
                    .GroupBy(obligation => obligation.From, StringComparer.Ordinal)
                    .OrderByDescending(group => group.Count())
                    .ThenBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new OwedInformation { From = group.Key, Count = group.Count() }),
            ],
            Uninformed =
            [
                .. missing
                    .GroupBy(obligation => obligation.To, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new UninformedTeam
                    {
                        To = group.Key,
                        Obligations = [.. group.Select(obligation => obligation.Id).Order(StringComparer.Ordinal)],
                    }),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Information freshness", "信息新鲜度"),
            Score,
            default,
            default,
            [
                Explanation.Of(new Phrase("Share neither stale nor missing", "未过期信息占比"), FreshShare),
                .. Items.Select(item =>
                    Explanation.Of(
                        Phrase.Of($"{item.Id}"),
                        item.Score,
                        Phrase.Of($"{item.DaysOverdue} days overdue", $"逾期 {item.DaysOverdue} 天")
                    )
                ),
            ]
        );

    private static bool IsMissing(FreshnessItem item) => item.State is FreshnessState.Stale or FreshnessState.Never;

    private static double Check(ReadOnlySpan<InformationObligation> obligations)
    {
        double weights = 0;
        for (int i = 0; i < obligations.Length; i++)
        {
            string place = Guard.At(nameof(obligations), i);
            var obligation = obligations[i];
            if (obligation.EveryDays < 1)
                throw Faults.Invalid($"{place}.everyDays", $"{obligation.EveryDays} is below 1", "give at least 1");
            if (obligation.GraceDays < 0)
                throw Faults.Invalid($"{place}.graceDays", $"{obligation.GraceDays} is negative", "give at least 0");
            if (obligation.From == obligation.To)
                throw Faults.Invalid(place, "a team owes itself", "name two teams");
            weights += Guard.NotNegative(obligation.Weight, $"{place}.weight");
        }
        return weights > 0
            ? weights
            : throw Faults.ZeroDenominator(nameof(obligations), "the weights sum to 0", "give at least one positive weight");
    }

    private static FreshnessItem ItemOf(InformationObligation obligation, LocalDate? last, LocalDate asOf)
    {
        var next = (last is { } day ? LocalDate.Max(day, obligation.Since) : obligation.Since).PlusDays(obligation.EveryDays);
        int overdue = Math.Max(0, Period.DaysBetween(next, asOf));
        var state =
            overdue == 0 ? (last is null ? FreshnessState.Pending : FreshnessState.Fresh)
            : overdue <= obligation.GraceDays ? FreshnessState.Grace
            : last is null ? FreshnessState.Never
            : FreshnessState.Stale;
        return new FreshnessItem
        {
            Id = obligation.Id,
            Last = last,
            NextDue = next,
            DaysOverdue = overdue,
            State = state,
            Score = Math.Max(0, 1 - ((double)overdue / obligation.EveryDays)),
        };
    }
}
