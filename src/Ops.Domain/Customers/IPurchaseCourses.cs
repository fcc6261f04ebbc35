using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>A model of purchases from whose law of one customer, given the history, courses can be drawn.</summary>
internal interface IPurchaseCourses
{
    PurchaseCourse Draw(ref RandomSequence random, PurchaseHistory customer);
}
