using System.Numerics;

namespace Ops.Domain;

/// <summary>An exact amount in a currency.</summary>
/// <remarks>
/// <para>
/// Two amounts are equal when currency and value are: 1.5 USD equals 1.50 USD. Amounts of one currency order by value; amounts
/// of two currencies do not order, add or compare: that is <see cref="FaultCode.CurrencyMismatch"/>. <c>default</c> is 0 XXX.
/// </para>
/// <para>
/// An amount may be finer than the currency's minor unit and is never rounded to it unasked: say <see cref="Round"/>. Arithmetic
/// is that of <see cref="decimal"/>, with 28 to 29 significant digits, and a result beyond its range is
/// <see cref="FaultCode.Overflow"/>. To share an amount out use <c>Allocate</c>, never division.
/// </para>
/// </remarks>
/// <param name="Amount">The amount in units of the currency.</param>
/// <param name="Currency">The currency.</param>
public readonly partial record struct Money(decimal Amount, Currency Currency)
    : IComparable<Money>,
        IComparisonOperators<Money, Money, bool>,
        IAdditionOperators<Money, Money, Money>,
        ISubtractionOperators<Money, Money, Money>,
        IUnaryNegationOperators<Money, Money>,
        IUnaryPlusOperators<Money, Money>,
        IMultiplyOperators<Money, decimal, Money>,
        IDivisionOperators<Money, decimal, Money>,
        IDivisionOperators<Money, Money, decimal>,
        ISpanFormattable,
        ISpanParsable<Money>
{
    /// <summary>Creates an amount from a currency's code.</summary>
    /// <param name="amount">The amount in units of the currency.</param>
    /// <param name="currency">A current code of ISO 4217 in capital letters.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: null. <see cref="FaultCode.UnknownReference"/>: not a current code.
    /// </exception>
    public Money(decimal amount, string currency)
        : this(amount, Currency.Of(currency)) { }

    /// <summary>Nothing of a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns>The amount 0.</returns>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>True when the amount is 0.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>True when the amount is below 0.</summary>
    public bool IsNegative => Amount < 0;

    /// <summary>The amount without its sign.</summary>
    public Money Magnitude => Amount < 0 ? -this : this;

    /// <summary>True when the amount is a whole number of the currency's minor units; false where the currency has none.</summary>
    public bool IsWholeMinorUnits =>
        Currency.MinorUnits is { } places && (Amount.Scale <= places || decimal.Round(Amount, places, MidpointRounding.ToZero) == Amount);

    /// <summary>The amount at the currency's minor unit.</summary>
    /// <param name="mode">How an amount between two minor units is decided.</param>
    /// <returns>The rounded amount.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: the mode is not a defined one, or the currency has no minor unit.
    /// </exception>
    public Money Round(RoundingMode mode)
    {
        Guard.Defined(mode, nameof(mode));
        var rule = mode switch
        {
            RoundingMode.HalfEven => MidpointRounding.ToEven,
            RoundingMode.HalfAwayFromZero => MidpointRounding.AwayFromZero,
            RoundingMode.TowardZero => MidpointRounding.ToZero,
            RoundingMode.AwayFromZero => Amount < 0 ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity,
            RoundingMode.Floor => MidpointRounding.ToNegativeInfinity,
            _ => MidpointRounding.ToPositiveInfinity,
        };
        return this with { Amount = decimal.Round(Amount, Currency.MinorUnitsFor("round"), rule) };
    }

    /// <summary>The smaller of two amounts of one currency.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another amount.</param>
    /// <returns>The smaller one.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: two currencies.</exception>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts of one currency.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">Another amount.</param>
    /// <returns>The larger one.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: two currencies.</exception>
    public static Money Max(Money left, Money right) => left >= right ? left : right;
}
