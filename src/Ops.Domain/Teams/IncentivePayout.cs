using System.Numerics;

namespace Ops.Domain.Teams;

/// <summary>Bonuses by a payout curve, and by a pool that is shared without losing a cent.</summary>
/// <remarks>Exact fractions until the one rounding: half-even without a pool; with it by largest remainder on minor units (ties: input order).</remarks>
public sealed class IncentivePayout : IExplainable
{
    private IncentivePayout() { }

    /// <summary>What everyone is paid, in input order.</summary>
    public ImmutableArray<IncentivePayment> Payments { get; private init; }

    /// <summary>The sum of the payments: the pool to the cent where it was shared.</summary>
    public Money Total { get; private init; }

    /// <summary>Whether the pool was shared.</summary>
    public bool IsPoolApplied { get; private init; }

    /// <summary>Pays by the curve alone.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="people">At least one person, each id once, all targets in one currency.</param>
    /// <returns>The payments.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a negative figure, a currency
    /// without minor unit; <see cref="FaultCode.CurrencyMismatch"/>.
    /// </exception>
    public static IncentivePayout Of(PayoutCurve curve, ReadOnlySpan<IncentiveParticipant> people)
    {
        var shares = Shares(curve, people);
        var currency = people[0].Target.Currency;
        return Result(people, shares, [.. shares.Select(share => Amounts.Rounded(share.Amount, currency))], false);
    }

    /// <summary>Pays by the curve and a pool.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="people">At least one person, each id once, all targets in the currency of the pool.</param>
    /// <param name="pool">What there is to share; at least 0, in whole minor units.</param>
    /// <param name="mode">Whether the pool is shared always, or only when the payouts exceed it.</param>
    /// <returns>The payments.</returns>
    /// <exception cref="OpsException">
    /// As without a pool, and <see cref="FaultCode.InvalidArgument"/>: a negative pool, one finer than the minor unit, not a mode;
    /// <see cref="FaultCode.ZeroDenominator"/>: a pool to share, and nobody has a share.
    /// </exception>
    public static IncentivePayout Of(
        PayoutCurve curve,
        ReadOnlySpan<IncentiveParticipant> people,
        Money pool,
        PoolMode mode = PoolMode.Split
    )
    {
        var shares = Shares(curve, people);
        Guard.Defined(mode, nameof(mode));
        Amounts.NotNegative(pool, nameof(pool)).InMinorUnits("share", nameof(pool));
        var free = Of(curve, people);
        if (mode == PoolMode.Cap && free.Total <= pool)
            return free;
        if (shares.All(share => share.Amount.IsZero))
            throw Faults.ZeroDenominator(nameof(people), "nobody has a share of the pool", "give at least one person with a payout");
        int places = pool.Currency.MinorUnitsFor("share");
        var units = Exact.Numerator(pool.Amount) * Exact.PowerOfTen(places) / Exact.PowerOfTen(pool.Amount.Scale);
        var parts = WholeShares.Of(units, [.. shares.Select(share => share.Amount)]);
        return Result(people, shares, [.. parts.Select(part => new Money(Exact.Value(part, places), pool.Currency))], true);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Total payout", "奖金总额"),
            Total.ToString(),
            IsPoolApplied ? new Phrase("the pool, shared by largest remainder", "奖金池，按最大余额分配") : default,
            default,
            [
                .. Payments.Select(payment =>
                    Explanation.Of(
                        Phrase.Of($"{payment.Id}"),
                        payment.Payout.ToString(),
                        Phrase.Of($"payout rate {payment.Rate}", $"兑现率 {payment.Rate}")
                    )
                ),
            ]
        );

    private static (Fraction Rate, Fraction Amount)[] Shares(PayoutCurve curve, ReadOnlySpan<IncentiveParticipant> people)
    {
        Guard.NotNull(curve, nameof(curve));
        Guard.NotEmpty(people, nameof(people));
        Ids.Unique(people, person => person.Id, nameof(people));
        var shares = new (Fraction Rate, Fraction Amount)[people.Length];
        var currency = people[0].Target.Currency;
        for (int i = 0; i < shares.Length; i++)
        {
            string place = Guard.At(nameof(people), i);
            if (people[i].Target.Currency != currency)
                throw Faults.Of(
                    FaultCode.CurrencyMismatch,
                    place,
                    $"{people[i].Target.Currency} beside {currency}",
                    "give all targets in one currency"
                );
            Amounts.NotNegative(people[i].Target, $"{place}.target");
            var rate = curve.ExactRateAt(Amounts.NotNegative(people[i].Attainment, $"{place}.attainment"));
            shares[i] = (rate, rate * people[i].Target.Amount);
        }
        return shares;
    }

    private static IncentivePayout Result(
        ReadOnlySpan<IncentiveParticipant> people,
        (Fraction Rate, Fraction Amount)[] shares,
        Money[] payouts,
        bool isPoolApplied
    )
    {
        var payments = ImmutableArray.CreateBuilder<IncentivePayment>(people.Length);
        for (int i = 0; i < people.Length; i++)
            payments.Add(
                new IncentivePayment
                {
                    Id = people[i].Id,
                    Rate = shares[i].Rate.ToDouble(),
                    Payout = payouts[i],
                }
            );
        return new IncentivePayout
        {
            Payments = payments.MoveToImmutable(),
            Total = Money.Sum(payouts),
            IsPoolApplied = isPoolApplied,
        };
    }
}
