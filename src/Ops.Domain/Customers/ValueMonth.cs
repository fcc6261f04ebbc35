namespace Ops.Domain.Customers;

/// <summary>One month of a customer's future value.</summary>
public readonly record struct ValueMonth
{
    internal ValueMonth(int month, double purchases, double discountedValue)
    {
        Month = month;
        Purchases = purchases;
        DiscountedValue = discountedValue;
    }

    /// <summary>The month, from 1.</summary>
    public int Month { get; }

    /// <summary>The purchases to expect in it.</summary>
    public double Purchases { get; }

    /// <summary>Purchases × average value × margin, discounted from the month's end.</summary>
    public double DiscountedValue { get; }
}
