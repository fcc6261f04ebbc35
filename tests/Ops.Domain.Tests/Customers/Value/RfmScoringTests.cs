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

    /// <summary>
    /// The definition, counted for each customer: figures of which many lie close together and others far off, so that some steps of the counting hold several
    /// figures and a score changes among them; amounts of any scale, up to beyond 64 bits.
    /// </summary>
    [Fact]
    public void Figures_near_and_far_score_like_counting_the_worse() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 6])
            .Array[1, 60]
            .SelectMany(rows => Gen.Select(Gen.Int[1, 90], Gen.Int[0, 3], (bins, size) => (rows, bins, size)))
            .Sample(drawn =>
            {
                var (rows, bins, size) = drawn;
                decimal Amount(int far, int near, int places) =>
                    size switch
                    {
                        0 => (far * 1_000_000_000m) + new decimal(near, 0, 0, false, (byte)places),
                        1 => far + new decimal(near, 0, 0, false, (byte)(3 * places)),
                        2 => (far * 9_000_000_000_000_000_000m) + near,
                        _ => (far * 20_000_000_000_000_000_000_000_000m) + new decimal(near, 0, 0, false, (byte)(places / 4)),
                    };
                RfmCustomer[] customers =
                [
                    .. rows.Select(
                        (row, i) =>
                            Of(
                                $"c{i}",
                                (row.Item1 * 700_000_000) + row.Item2,
                                (row.Item1 * 40_000_000) + (row.Item2 * row.Item3),
                                Amount(row.Item1, row.Item2, row.Item3)
                            )
                    ),
                ];
                int Score(int worse) => Math.Min(bins, 1 + (bins * worse / customers.Length));
                var scores = RfmScoring.Of(customers, bins).Scores;
                for (int i = 0; i < customers.Length; i++)
                {
                    var one = customers[i];
                    scores[i].Recency.Should().Be(Score(customers.Count(other => other.RecencyDays > one.RecencyDays)));
                    scores[i].Frequency.Should().Be(Score(customers.Count(other => other.Orders < one.Orders)));
                    scores[i].Monetary.Should().Be(Score(customers.Count(other => other.Amount.Amount < one.Amount.Amount)));
                }
            });

    /// <summary>By hand: 2⁶³ − 1 units fit, one more does not, nor do they with a decimal place that comes before or after them.</summary>
    [Theory]
    [InlineData("9223372036854775806", "9223372036854775807", "0", 2, 3, 1)]
    [InlineData("9223372036854775808", "9223372036854775807", "0", 3, 2, 1)]
    [InlineData("0.1", "922337203685477580", "922337203685477581", 1, 2, 3)]
    [InlineData("922337203685477581", "0.1", "922337203685477580", 3, 1, 2)]
    [InlineData("922337203685477580", "0.1", "0.2", 3, 1, 2)]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950334", "0.0000000000000000000000000001", 3, 2, 1)]
    public void Amounts_at_the_end_of_64_bits_keep_their_order(string a, string b, string c, int first, int second, int third)
    {
        decimal Read(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        RfmScoring
            .Of([Of("a", 1, 1, Read(a)), Of("b", 1, 1, Read(b)), Of("c", 1, 1, Read(c))], 3)
            .Scores.Select(score => score.Monetary)
            .Should()
            .Equal(first, second, third);
    }

    /// <summary>By hand, b = 2³¹ − 1: 1 + ⌊b/3⌋ = 1 + 715,827,882 and 1 + ⌊2b/3⌋ = 1 + 1,431,655,764.</summary>
    [Fact]
    public void There_may_be_more_bins_than_customers()
    {
        RfmScoring
            .Of([Of("a", 9, 1, 1), Of("b", 8, 2, 2), Of("c", 7, 3, 3)], int.MaxValue)
            .Scores.Should()
            .Equal(
                new RfmScore("a", 1, 1, 1),
                new RfmScore("b", 715_827_883, 715_827_883, 715_827_883),
                new RfmScore("c", 1_431_655_765, 1_431_655_765, 1_431_655_765)
            );
        var one = RfmScoring.Of([Of("a", 9, 1, 1)], int.MaxValue);
        one.Scores.Should().Equal(new RfmScore("a", 1, 1, 1));
        one.Bins.Should().Be(int.MaxValue);
    }

    [Fact]
    public void Tells_the_rule_and_the_scores_of_each_customer()
    {
        var scoring = RfmScoring.Of([Of("a", 10, 1, 5), Of("b", 3, 2, 6)], 2);
        scoring
            .Explain()
            .ToText(Language.English)
            .Should()
            .ContainAll("Customers scored: 2 = score = min(2, 1 + ⌊2 · strictly worse / 2⌋)", "a: R1 F1 M1", "b: R2 F2 M2");
        scoring.Explain().ToText(Language.Chinese).Should().Contain("严格更差的人数 / 2");
    }

    /// <summary>The order of the checks: what is missing before what is in another currency, that before who stands twice.</summary>
    [Fact]
    public void Names_the_first_fault_of_the_first_kind()
    {
        RfmCustomer Euro(string customer) => new(customer, 1, 1, new Money(1, Currency.Eur));

        Refusal.Of(() => RfmScoring.Of([Of("a", 1, 1, 1), Euro("b"), null!]), FaultCode.InvalidArgument, "customers[2]");
        Refusal.Of(
            () => RfmScoring.Of([Of("a", 1, 1, 1), Of("a", 1, 1, 1), Euro("b"), Euro("c")]),
            FaultCode.CurrencyMismatch,
            "customers[2]"
        );
        Refusal.Of(
            () => RfmScoring.Of([Of("a", 1, 1, 1), Of("b", 1, 1, 1), Of("b", 1, 1, 1), Of("a", 1, 1, 1)]),
            FaultCode.DuplicateKey,
            "customers[2]"
        );
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
