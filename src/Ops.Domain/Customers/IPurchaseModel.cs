namespace Ops.Domain.Customers;

/// <summary>A model of repeat buying by customers whose leaving is never seen.</summary>
public interface IPurchaseModel
{
    /// <summary>What to expect of a customer.</summary>
    /// <param name="frequency">Repeat purchases so far; at least 0.</param>
    /// <param name="recency">The time from the first to the last purchase; 0 to age.</param>
    /// <param name="age">The time from the first purchase to now.</param>
    /// <param name="horizon">The time ahead, at least 0, in the unit of the model.</param>
    /// <returns>The probability that the customer still buys and the purchases to expect in (age, age + horizon].</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an argument is NaN, infinite or outside its range.</exception>
    PurchaseOutlook Outlook(int frequency, double recency, double age, double horizon);
}
