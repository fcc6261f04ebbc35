using NodaTime;

namespace Ops.Domain;

/// <summary>A fact: from a day on, one unit of a currency costs so many units of another.</summary>
/// <remarks>Two rates are equal when all four parts are. <c>default</c> is not a rate: it is refused where rates are used.</remarks>
public readonly record struct ExchangeRate
{
    /// <summary>Creates a rate.</summary>
    /// <param name="base">The currency of which one unit is priced.</param>
    /// <param name="quote">The currency of the price.</param>
    /// <param name="rate">1 base = rate quote; above 0.</param>
    /// <param name="date">The first day on which the rate is in force.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: the rate is not above 0, or is not 1 from a currency to itself.
    /// </exception>
    public ExchangeRate(Currency @base, Currency quote, decimal rate, LocalDate date)
    {
        if (rate <= 0)
            throw Faults.Invalid(nameof(rate), $"{@base}/{quote} {Figures.Text(rate)} is not above 0", "give a positive rate");
        if (@base == quote && rate != 1)
            throw Faults.Invalid(nameof(rate), $"{@base}/{quote} {Figures.Text(rate)} is not 1", "leave out a currency's rate to itself");
        Base = @base;
        Quote = quote;
        Rate = rate;
        Date = date;
    }

    /// <summary>The currency of which one unit is priced.</summary>
    public Currency Base { get; }

    /// <summary>The currency of the price.</summary>
    public Currency Quote { get; }

    /// <summary>1 base = rate quote.</summary>
    public decimal Rate { get; }

    /// <summary>The first day on which the rate is in force.</summary>
    public LocalDate Date { get; }
}
