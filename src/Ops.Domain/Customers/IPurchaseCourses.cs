using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>
/// A model of purchases from whose law of one customer, given the history, courses can be drawn; what a customer buys who has not left depends on frequency and
/// age alone.
/// </summary>
internal interface IPurchaseCourses
{
    /// <summary>The probability that a customer of a checked history has not left.</summary>
    double Alive(PurchaseHistory customer);

    PurchaseCourse Draw(ref RandomSequence random, PurchaseHistory customer);
}
