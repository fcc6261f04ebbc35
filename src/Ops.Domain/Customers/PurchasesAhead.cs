namespace Ops.Domain.Customers;

/// <summary>What customers will buy over the months of some terms; customers of equal figures share the work where the model allows.</summary>
internal sealed class PurchasesAhead(IPurchaseModel purchases, ValueTerms terms)
{
    private readonly IPurchaseModel _purchases = purchases;
    private readonly IPurchaseCourses? _courses = purchases as IPurchaseCourses;
    private readonly Dictionary<(int Frequency, double Age), (double Purchases, double Discounted)> _shared = [];

    /// <summary>Whether a customer still buys, the purchases of one who does, and those with each month discounted from its end.</summary>
    public (double Alive, double Purchases, double Discounted) Of(PurchaseHistory customer)
    {
        if (_courses is null)
        {
            double likely = _purchases.Outlook(customer.Frequency, customer.Recency, customer.Age, 0).ProbabilityAlive;
            var own = IfAlive(customer);
            return (likely, own.Purchases, own.Discounted);
        }
        if (!_shared.TryGetValue((customer.Frequency, customer.Age), out var ahead))
            _shared.Add((customer.Frequency, customer.Age), ahead = IfAlive(customer));
        return (_courses.Alive(customer), ahead.Purchases, ahead.Discounted);
    }

    private (double Purchases, double Discounted) IfAlive(PurchaseHistory customer)
    {
        double before = 0;
        double discounted = 0;
        double discount = 1;
        for (int month = 1; month <= terms.Months; month++)
        {
            double until = _purchases
                .Outlook(customer.Frequency, customer.Recency, customer.Age, month * terms.UnitsPerMonth)
                .PurchasesIfAlive;
            discount /= 1 + terms.MonthlyDiscount;
            discounted += (until - before) * discount;
            before = until;
        }
        return (before, discounted);
    }
}
