namespace Ops.Domain;

public readonly partial record struct Money
{
    /// <summary>Adds two amounts of one currency.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.Overflow"/>.</exception>
    public static Money operator +(Money left, Money right)
    {
        RefuseTwoCurrencies(left, right);
        try
        {
            return new Money(left.Amount + right.Amount, left.Currency);
        }
        catch (OverflowException)
        {
            throw TooLarge($"{left} + {right}");
        }
    }

    /// <summary>Subtracts an amount from another of the same currency.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.Overflow"/>.</exception>
    public static Money operator -(Money left, Money right)
    {
        RefuseTwoCurrencies(left, right);
        try
        {
            return new Money(left.Amount - right.Amount, left.Currency);
        }
        catch (OverflowException)
        {
            throw TooLarge($"{left} - {right}");
        }
    }

    /// <summary>The amount with the opposite sign.</summary>
    public static Money operator -(Money value) => new(-value.Amount, value.Currency);

    /// <summary>The amount itself.</summary>
    public static Money operator +(Money value) => value;

    /// <summary>A multiple of an amount.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>.</exception>
    public static Money operator *(Money left, decimal right)
    {
        try
        {
            return new Money(left.Amount * right, left.Currency);
        }
        catch (OverflowException)
        {
            throw TooLarge($"{left} * {Figures.Text(right)}");
        }
    }

    /// <summary>A multiple of an amount.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.Overflow"/>.</exception>
    public static Money operator *(decimal left, Money right) => right * left;

    /// <summary>An amount per unit, with 28 to 29 significant digits. To share an amount out without losing a cent, allocate it.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.ZeroDenominator"/>, <see cref="FaultCode.Overflow"/>.</exception>
    public static Money operator /(Money left, decimal right) => new(Quotient(left, right, Figures.Text(right)), left.Currency);

    /// <summary>How many times an amount goes into another of the same currency, with 28 to 29 significant digits.</summary>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.ZeroDenominator"/>, <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static decimal operator /(Money left, Money right)
    {
        RefuseTwoCurrencies(left, right);
        return Quotient(left, right.Amount, right.ToString());
    }

    /// <summary>Orders amounts of one currency by value.</summary>
    /// <param name="other">The other amount.</param>
    /// <returns>Below, at or above 0.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: two currencies.</exception>
    public int CompareTo(Money other)
    {
        RefuseTwoCurrencies(this, other);
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>Compares amounts of one currency.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: two currencies.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Compares amounts of one currency.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: two currencies.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Compares amounts of one currency.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: two currencies.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Compares amounts of one currency.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.CurrencyMismatch"/>: two currencies.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    private static decimal Quotient(Money left, decimal right, string divisor)
    {
        if (right == 0)
            throw Faults.ZeroDenominator("right", $"{left} / {divisor}", "divide by something other than 0");
        try
        {
            return left.Amount / right;
        }
        catch (OverflowException)
        {
            throw TooLarge($"{left} / {divisor}");
        }
    }

    private static void RefuseTwoCurrencies(Money left, Money right)
    {
        if (left.Currency != right.Currency)
            throw Mismatch("right", left.Currency, right.Currency);
    }

    private static OpsException Mismatch(string place, Currency wanted, Currency got) =>
        Faults.Of(FaultCode.CurrencyMismatch, place, $"{got} meets {wanted}", "convert to one currency first");

    private static OpsException TooLarge(string what) =>
        Faults.Overflow("result", $"{what} is beyond the range of decimal", "work in a larger unit");
}
