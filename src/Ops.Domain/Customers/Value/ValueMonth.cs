namespace Ops.Domain.Customers;

/// <summary>One month of a customer's future value.</summary>
/// <param name="Month">The month, from 1.</param>
/// <param name="Purchases">The purchases to expect in it.</param>
/// <param name="DiscountedValue">Purchases × average value × margin, discounted from the month's end.</param>
public readonly record struct ValueMonth(int Month, double Purchases, double DiscountedValue);
