namespace Ops.Domain.Risks;

/// <summary>What an insurer bears of each event and of each year.</summary>
/// <remarks>
/// Per event min(max(amount − deductible, 0), limit); per year share · min(max(Σ − aggregate deductible, 0), aggregate limit). Two are equal when all terms are.
/// </remarks>
public sealed record InsuranceLayer
{
    /// <summary>Creates the layer.</summary>
    /// <param name="deductible">What stays with the insured of each event: at least 0.</param>
    /// <param name="limit">The most that is borne of one event: at least 0; null for no limit.</param>
    /// <param name="aggregateDeductible">What stays with the insured of a year: at least 0; null for nothing.</param>
    /// <param name="aggregateLimit">The most that is borne of a year: at least 0; null for no limit.</param>
    /// <param name="share">The insurer's share of the layer: 0 to 1.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a negative amount, a share outside 0 to 1. <see cref="FaultCode.CurrencyMismatch"/>: two currencies.
    /// </exception>
    public InsuranceLayer(
        Money deductible,
        Money? limit = null,
        Money? aggregateDeductible = null,
        Money? aggregateLimit = null,
        decimal share = 1
    )
    {
        Deductible = Term(deductible, deductible.Currency, nameof(deductible));
        Limit = Term(limit, deductible.Currency, nameof(limit));
        AggregateDeductible =
            Term(aggregateDeductible, deductible.Currency, nameof(aggregateDeductible)) ?? Money.Zero(deductible.Currency);
        AggregateLimit = Term(aggregateLimit, deductible.Currency, nameof(aggregateLimit));
        Share = Guard.InRange(share, 0m, 1m, nameof(share));
    }

    /// <summary>What stays with the insured of each event.</summary>
    public Money Deductible { get; }

    /// <summary>The most that is borne of one event; null for no limit.</summary>
    public Money? Limit { get; }

    /// <summary>What stays with the insured of a year.</summary>
    public Money AggregateDeductible { get; }

    /// <summary>The most that is borne of a year; null for no limit.</summary>
    public Money? AggregateLimit { get; }

    /// <summary>The insurer's share of the layer.</summary>
    public decimal Share { get; }

    /// <summary>What lies above a deductible, up to a limit.</summary>
    internal static Money Between(Money amount, Money deductible, Money? limit)
    {
        var above = Money.Max(amount - deductible, Money.Zero(amount.Currency));
        return limit is { } most ? Money.Min(above, most) : above;
    }

    private static Money Term(Money amount, Currency currency, string place)
    {
        if (amount.Currency != currency)
            throw Faults.Of(FaultCode.CurrencyMismatch, place, $"{amount} beside {currency.Code}", "give all terms in one currency");
        return amount.IsNegative ? throw Faults.Invalid(place, $"{amount} is negative", "give an amount of at least 0") : amount;
    }

    private static Money? Term(Money? amount, Currency currency, string place) => amount is { } term ? Term(term, currency, place) : null;
}
