using CsCheck;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public class RfmScoringTests
{
    private static RfmCustomer Of(string customer, int days, int orders, decimal amount) =>
        new(customer, days, orders, new Money(amount, Currency.Usd));

    /// <summary>By hand, five bins of four customers: 1 + ⌊5·worse/4⌋, ties alike, the most recent best.</summary>
    [Fact]
    public void Ranks_by_how_many_are_strictly_worse()
    {
        var scores = RfmScoring.Of([Of("a", 10, 1, 5), Of("b", 3, 2, 5), Of("c", 3, 2, 9), Of("d", 1, 2, 0)], 5).Scores;

        scores
            .Should()
            .Equal(new RfmScore("a", 1, 1, 2), new RfmScore("b", 2, 2, 2), new RfmScore("c", 2, 2, 4), new RfmScore("d", 4, 2, 1));
    }

    [Fact]
    public void Equals_counting_the_worse_for_all_customers() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 6])
            .Array[1, 40]
            .SelectMany(rows => Gen.Int[1, 12].Select(bins => (rows, bins)))
            .Sample(drawn =>
            {
                var (rows, bins) = drawn;
                var scores = RfmScoring.Of([.. rows.Select((row, i) => Of($"c{i}", row.Item1, row.Item2, row.Item3))], bins).Scores;
                int Score(int worse) => Math.Min(bins, 1 + (bins * worse / rows.Length));
                for (int i = 0; i < rows.Length; i++)
                {
                    scores[i].Recency.Should().Be(Score(rows.Count(row => row.Item1 > rows[i].Item1)));
                    scores[i].Frequency.Should().Be(Score(rows.Count(row => row.Item2 < rows[i].Item2)));
                    scores[i].Monetary.Should().Be(Score(rows.Count(row => row.Item3 < rows[i].Item3)));
                }
            });

    /// <summary>By hand as above: figures far apart, whole or not, score like small whole ones of the same order.</summary>
    [Theory]
    [InlineData(1, "1")]
    [InlineData(100_000_000, "0.01")]
    [InlineData(100_000_000, "100000000000000")]
    [InlineData(1, "0.0000000000001")]
    [InlineData(7_300, "214748364.7")]
    public void Figures_score_alike_in_any_unit(int days, string money)
    {
        decimal unit = decimal.Parse(money, System.Globalization.CultureInfo.InvariantCulture);
        var scores = RfmScoring
            .Of([Of("a", 10 * days, 1, 5 * unit), Of("b", 3 * days, 2, 5 * unit), Of("c", 3 * days, 2, 9 * unit), Of("d", days, 2, 0)], 5)
            .Scores;

        scores
            .Should()
            .Equal(new RfmScore("a", 1, 1, 2), new RfmScore("b", 2, 2, 2), new RfmScore("c", 2, 2, 4), new RfmScore("d", 4, 2, 1));
    }

    [Fact]
    public void Refuses_bad_facts()
    {
        Refusal.Of(() => RfmScoring.Of([]), FaultCode.EmptyInput, "customers");
        Refusal.Of(() => RfmScoring.Of([Of("a", 1, 1, 1)], 0), FaultCode.InvalidArgument, "bins");
        Refusal.Of(() => RfmScoring.Of([Of("a", 1, 1, 1), Of("a", 1, 1, 1)]), FaultCode.DuplicateKey, "customers[1]");
        Refusal.Of(() => RfmScoring.Of([Of("a", 1, 1, 1), null!]), FaultCode.InvalidArgument, "customers[1]");
        Refusal.Of(
            () => RfmScoring.Of([Of("a", 1, 1, 1), new RfmCustomer("b", 1, 1, new Money(1, Currency.Eur))]),
            FaultCode.CurrencyMismatch,
            "customers[1]"
        );
        Refusal.Of(() => Of("a", -1, 1, 1), FaultCode.InvalidArgument, "recencyDays");
        Refusal.Of(() => Of("a", 1, -1, 1), FaultCode.InvalidArgument, "orders");
        Refusal.Of(() => Of("a", 1, 1, -1), FaultCode.InvalidArgument, "amount");
        Refusal.Of(() => Of("", 1, 1, 1), FaultCode.InvalidArgument, "customer");
    }
}
