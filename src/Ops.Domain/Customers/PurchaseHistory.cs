namespace Ops.Domain.Customers;

/// <summary>What the models of repeat buying need of one customer.</summary>
/// <remarks>All times are in the one unit of the model. Two are equal when all figures are.</remarks>
public sealed record PurchaseHistory
{
    /// <summary>Creates the history.</summary>
    /// <param name="customer">The customer; not blank.</param>
    /// <param name="frequency">Repeat purchases: purchase days less the first; at least 0.</param>
    /// <param name="recency">The time from the first to the last purchase; 0 to age.</param>
    /// <param name="age">The time from the first purchase to the end of the observation.</param>
    /// <param name="averageValue">The mean value of the repeat purchases, above 0; null without repeats or where it is not known.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name or a figure outside its range.</exception>
    public PurchaseHistory(string customer, int frequency, double recency, double age, double? averageValue = null)
    {
        Customer = Guard.NotBlank(customer, nameof(customer));
        Check(frequency, recency, age);
        if (averageValue is { } value)
            Guard.Positive(value, nameof(averageValue));
        Frequency = frequency;
        Recency = recency;
        Age = age;
        AverageValue = averageValue;
    }

    /// <summary>The customer.</summary>
    public string Customer { get; }

    /// <summary>Repeat purchases.</summary>
    public int Frequency { get; }

    /// <summary>The time from the first to the last purchase.</summary>
    public double Recency { get; }

    /// <summary>The time from the first purchase to the end of the observation.</summary>
    public double Age { get; }

    /// <summary>The mean value of the repeat purchases, a statistic in the unit of the currency; null without repeats.</summary>
    public double? AverageValue { get; }

    internal static void Check(int frequency, double recency, double age)
    {
        Guard.InRange(frequency, 0, int.MaxValue, nameof(frequency));
        Guard.NotNegative(age, nameof(age));
        if (!(Guard.NotNegative(recency, nameof(recency)) <= age))
            throw Faults.Invalid(
                nameof(recency),
                $"{Figures.Text(recency)} is beyond the age {Figures.Text(age)}",
                "count both from the first purchase in one unit"
            );
    }
}
