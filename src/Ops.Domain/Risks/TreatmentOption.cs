namespace Ops.Domain.Risks;

/// <summary>A way to treat a risk: what it costs, and what loss it leaves.</summary>
public sealed record TreatmentOption
{
    /// <summary>Creates an option.</summary>
    /// <param name="id">Its id, unique in its list.</param>
    /// <param name="residualLoss">The loss of a year that it leaves; at least 0, perhaps more than without it.</param>
    /// <param name="capitalCost">What it costs once, at the start; at least 0.</param>
    /// <param name="annualCost">What it costs each year; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, a negative amount. <see cref="FaultCode.CurrencyMismatch"/>.</exception>
    public TreatmentOption(string id, Money residualLoss, Money capitalCost, Money annualCost)
    {
        Id = Guard.NotBlank(id, nameof(id));
        ResidualLoss = NotNegative(residualLoss, nameof(residualLoss));
        CapitalCost = NotNegative(capitalCost, nameof(capitalCost));
        AnnualCost = NotNegative(annualCost, nameof(annualCost));
        InCurrency(capitalCost, residualLoss.Currency, nameof(capitalCost));
        InCurrency(annualCost, residualLoss.Currency, nameof(annualCost));
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The loss of a year that it leaves.</summary>
    public Money ResidualLoss { get; }

    /// <summary>What it costs once, at the start.</summary>
    public Money CapitalCost { get; }

    /// <summary>What it costs each year.</summary>
    public Money AnnualCost { get; }

    internal static Money NotNegative(Money amount, string place) =>
        amount.IsNegative ? throw Faults.Invalid(place, $"{amount} is negative", "give at least 0") : amount;

    internal static void InCurrency(Money amount, Currency currency, string place)
    {
        if (amount.Currency != currency)
            throw Faults.Of(FaultCode.CurrencyMismatch, place, $"{amount.Currency} meets {currency}", "convert to one currency first");
    }
}
