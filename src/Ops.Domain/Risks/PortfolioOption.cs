namespace Ops.Domain.Risks;

/// <summary>A treatment that competes with others for one budget.</summary>
public readonly record struct PortfolioOption
{
    private readonly string? _id;
    private readonly string? _risk;

    /// <summary>Creates an option.</summary>
    /// <param name="id">Its id, unique in the portfolio.</param>
    /// <param name="risk">The risk that it treats: at most one treatment of each risk is chosen.</param>
    /// <param name="cost">What it takes from the budget; at least 0.</param>
    /// <param name="benefit">What it is worth, for example the present value of the loss that it saves; at least 0.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank text, a negative amount. <see cref="FaultCode.CurrencyMismatch"/>.
    /// </exception>
    public PortfolioOption(string id, string risk, Money cost, Money benefit)
    {
        _id = Guard.NotBlank(id, nameof(id));
        _risk = Guard.NotBlank(risk, nameof(risk));
        Cost = TreatmentOption.NotNegative(cost, nameof(cost));
        Benefit = TreatmentOption.NotNegative(benefit, nameof(benefit));
        TreatmentOption.InCurrency(benefit, cost.Currency, nameof(benefit));
    }

    /// <summary>Its id.</summary>
    public string Id => _id ?? "";

    /// <summary>The risk that it treats.</summary>
    public string Risk => _risk ?? "";

    /// <summary>What it takes from the budget.</summary>
    public Money Cost { get; }

    /// <summary>What it is worth.</summary>
    public Money Benefit { get; }
}
