namespace Ops.Domain.Customers;

/// <summary>What a customer spends per repeat purchase.</summary>
/// <remarks><c>default</c> names no customer and is refused where it is used.</remarks>
public readonly record struct CustomerSpend
{
    /// <summary>Creates the fact.</summary>
    /// <param name="customer">The customer; not blank.</param>
    /// <param name="frequency">Repeat purchases; at least 1.</param>
    /// <param name="averageValue">Their mean value, above 0: the margin instead of the revenue if the value is to be one of profit.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name or a figure outside its range.</exception>
    public CustomerSpend(string customer, int frequency, double averageValue)
    {
        Customer = Guard.NotBlank(customer, nameof(customer));
        Frequency = Guard.InRange(frequency, 1, int.MaxValue, nameof(frequency));
        AverageValue = Guard.Positive(averageValue, nameof(averageValue));
    }

    /// <summary>The customer.</summary>
    public string Customer { get; }

    /// <summary>Repeat purchases.</summary>
    public int Frequency { get; }

    /// <summary>Their mean value.</summary>
    public double AverageValue { get; }
}
