using CsCheck;
using Ops.Domain.Customers;
using Ops.Domain.Numerics;
using Ops.Domain.Tests.Numerics;

namespace Ops.Domain.Tests.Customers;

public class GammaGammaTests
{
    private static readonly CustomerSpend[] Customers = Draw();

    /// <summary>The CDNOW parameters of Fader and Hardie 2013; by hand 6.25·(15.44 + 2·22.35)/(12.5 + 2.74) = 24.66.</summary>
    [Fact]
    public void A_customers_mean_is_pulled_towards_the_population()
    {
        var model = new GammaGamma(6.25, 3.74, 15.44);

        model.ExpectedAverageValue(2, 22.35).Should().BeApproximately(24.66, 0.005);
        model.PopulationMean!.Value.Should().BeApproximately(6.25 * 15.44 / 2.74, 1e-12);
        model.ExpectedAverageValue(0, 0).Should().Be(model.PopulationMean.Value);
        model.ExpectedAverageValue(1000, 22.35).Should().BeApproximately(22.35, 0.02);
    }

    [Fact]
    public void A_population_without_a_mean_says_so()
    {
        new GammaGamma(2, 1, 5).PopulationMean.Should().BeNull();
        Refusal.Of(() => new GammaGamma(2, 1, 5).ExpectedAverageValue(0, 0), FaultCode.InvalidArgument, "frequency");
        // p·x + q − 1 = 2 although the population has no mean: 2·(5 + 3)/2.
        new GammaGamma(2, 1, 5)
            .ExpectedAverageValue(1, 3)
            .Should()
            .Be(8);
        Refusal.Of(() => new GammaGamma(0.25, 0.75, 5).ExpectedAverageValue(1, 3), FaultCode.InvalidArgument, "frequency");
    }

    [Fact]
    public void A_fit_stands_where_the_published_likelihood_is_level()
    {
        var fit = GammaGamma.Fit(Customers);

        double[] at = [.. fit.Parameters.Select(parameter => parameter.Estimate)];
        double top = LogLikelihood(at[0], at[1], at[2]);
        fit.LogLikelihood.Should().BeApproximately(top, 1e-7);
        for (int i = 0; i < 3; i++)
        {
            double Moved(double factor) =>
                LogLikelihood(at[0] * (i == 0 ? factor : 1), at[1] * (i == 1 ? factor : 1), at[2] * (i == 2 ? factor : 1)) - top;
            Moved(1.01).Should().BeNegative();
            Moved(0.99).Should().BeNegative();
            Math.Abs(Moved(1.01) - Moved(0.99)).Should().BeLessThan(0.05 * Math.Abs(Moved(1.01) + Moved(0.99)));
        }
        fit.LargestSlope.Should().BeLessThan(1e-6);
    }

    [Fact]
    public void Cents_instead_of_dollars_multiply_v_alone()
    {
        var dollars = GammaGamma.Fit(Customers).Model;
        var cents = GammaGamma
            .Fit([.. Customers.Select(customer => new CustomerSpend(customer.Customer, customer.Frequency, customer.AverageValue * 100))])
            .Model;

        cents.P.Should().BeApproximately(dollars.P, 1e-6 * dollars.P);
        cents.Q.Should().BeApproximately(dollars.Q, 1e-6 * dollars.Q);
        cents.V.Should().BeApproximately(dollars.V * 100, 1e-4 * dollars.V);
    }

    [Fact]
    public void Refuses_what_is_no_spending()
    {
        Refusal.Of(() => GammaGamma.Fit([]), FaultCode.EmptyInput, "customers");
        Refusal.Of(() => GammaGamma.Fit([default]), FaultCode.InvalidArgument, "customers[0]");
        Refusal.Of(() => GammaGamma.Fit([new("a", 1, 2), new("a", 1, 3)]), FaultCode.DuplicateKey, "customers[1]");
        Refusal.Of(() => GammaGamma.Fit([new("a", 1, 2)]), FaultCode.InsufficientData, "customers");
        Refusal.Of(() => new CustomerSpend("a", 0, 2), FaultCode.InvalidArgument, "frequency");
        Refusal.Of(() => new CustomerSpend("a", 1, 0), FaultCode.InvalidArgument, "averageValue");
        Refusal.Of(() => new CustomerSpend(" ", 1, 1), FaultCode.InvalidArgument, "customer");
        Refusal.Of(() => new GammaGamma(0, 1, 1), FaultCode.InvalidArgument, "p");
        Refusal.Of(() => new GammaGamma(1, 0, 1), FaultCode.InvalidArgument, "q");
        Refusal.Of(() => new GammaGamma(1, 1, 0), FaultCode.InvalidArgument, "v");
        Refusal.Of(() => new GammaGamma(1, 2, 1).ExpectedAverageValue(1, 0), FaultCode.InvalidArgument, "averageValue");
        Refusal.Of(() => new GammaGamma(1, 2, 1).ExpectedAverageValue(-1, 1), FaultCode.InvalidArgument, "frequency");
    }

    /// <summary>Customers of a known law with a fixed seed: scales from a gamma law, 1 to 6 purchases each.</summary>
    private static CustomerSpend[] Draw()
    {
        var rates = new Gamma(4, 1 / 20.0);
        var customers = new CustomerSpend[400];
        for (int i = 0; i < customers.Length; i++)
        {
            var random = new RandomStream(5, (ulong)i).From();
            double rate = random.Next(rates);
            int purchases = 1 + (i % 6);
            double sum = 0;
            for (int k = 0; k < purchases; k++)
                sum += random.Next(new Gamma(5, 1 / rate));
            customers[i] = new CustomerSpend($"s{i}", purchases, sum / purchases);
        }
        return customers;
    }

    /// <summary>Fader and Hardie 2013, eq. 1a, with log-gammas.</summary>
    private static double LogLikelihood(double p, double q, double v)
    {
        double sum = 0;
        foreach (var customer in Customers)
        {
            double x = customer.Frequency;
            double m = customer.AverageValue;
            sum += GammaFunctions.Log((p * x) + q) - GammaFunctions.Log(p * x) - GammaFunctions.Log(q) + (q * Math.Log(v));
            sum += (((p * x) - 1) * Math.Log(m)) + (p * x * Math.Log(x)) - (((p * x) + q) * Math.Log(v + (x * m)));
        }
        return sum;
    }
}
