namespace Ops.Domain.Customers;

/// <summary>Over which time and at which rates a customer's value is counted.</summary>
/// <remarks>Checked where it is used. Two are equal when all settings are.</remarks>
public sealed record ValueTerms
{
    /// <summary>How many months ahead; at least 1. Default 36.</summary>
    public int Months { get; init; } = 36;

    /// <summary>How many time units of the purchase model a month has; above 0. Default 365.25 / 12 / 7 weeks.</summary>
    public double UnitsPerMonth { get; init; } = 365.25 / 12 / 7;

    /// <summary>The discount rate per month, at least 0. Default 0.01.</summary>
    public double MonthlyDiscount { get; init; } = 0.01;

    /// <summary>The share of a purchase's value that is margin, above 0 and at most 1. Default 1: the values are margins already.</summary>
    public double Margin { get; init; } = 1;

    internal void Check(string place)
    {
        Guard.InRange(Months, 1, int.MaxValue, place + ".Months");
        Guard.Positive(UnitsPerMonth, place + ".UnitsPerMonth");
        Guard.NotNegative(MonthlyDiscount, place + ".MonthlyDiscount");
        if (!(Guard.Positive(Margin, place + ".Margin") <= 1))
            throw Faults.Invalid(place + ".Margin", $"{Figures.Text(Margin)} is above 1", "give a share of at most 1");
    }
}
