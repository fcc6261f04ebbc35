using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>Draws what a customer's future purchases are worth.</summary>
internal sealed class CustomerFuture(IPurchaseCourses courses, GammaGamma spend, PurchaseHistory customer, ValueTerms terms)
{
    // The rate of a customer's values, given those seen so far; a purchase is then Gamma(p) at that rate.
    private readonly Gamma _rates = new(
        spend.Q + (spend.P * customer.Frequency),
        1 / (spend.V + (customer.Frequency * (customer.AverageValue ?? 0)))
    );

    private readonly Gamma _value = new(spend.P, 1);

    public double Draw(RandomSequence random)
    {
        var course = courses.Draw(ref random, customer);
        if (!course.IsAlive)
            return 0;
        double rate = random.Next(_rates);
        double end = Math.Min(terms.Months * terms.UnitsPerMonth, course.Lifetime);
        double sum = 0;
        double time = random.NextExponential() / course.Rate;
        while (time <= end)
        {
            double month = Math.Clamp(Math.Ceiling(time / terms.UnitsPerMonth), 1, terms.Months);
            sum += random.Next(_value) / rate * terms.Margin * Math.Pow(1 + terms.MonthlyDiscount, -month);
            if (random.NextUniform() < course.Chance)
                break;
            time += random.NextExponential() / course.Rate;
        }
        return sum;
    }
}
