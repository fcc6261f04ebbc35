using System.Numerics;
using CsCheck;

namespace Ops.Domain.Tests.Kernel;

public sealed class MoneyAllocationTests
{
    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    private static IEnumerable<decimal> Amounts(IEnumerable<Money> parts) => parts.Select(part => part.Amount);

    // By hand: a third of 100.00 is 33.33 and 1 cent is left over; remainders are equal, so the first share gets it.
    [Fact]
    public void A_cent_left_over_goes_to_the_earlier_of_equal_shares()
    {
        Amounts(Usd(100).Allocate(1, 1, 1)).Should().Equal(33.34m, 33.33m, 33.33m);
        Amounts(Usd(100).Allocate(1m, 1m, 1m)).Should().Equal(33.34m, 33.33m, 33.33m);
        Amounts(Usd(-100).Allocate(1, 1, 1)).Should().Equal(-33.34m, -33.33m, -33.33m);
    }

    // By hand: 0.10 over 4, 4, 4 and 1 of 13: exact cents 3.08, 3.08, 3.08, 0.77; cut 3, 3, 3, 0; the cent goes to the last.
    [Fact]
    public void Cents_left_over_go_to_the_largest_remainders()
    {
        Amounts(Usd(0.10m).Allocate(4, 4, 4, 1)).Should().Equal(0.03m, 0.03m, 0.03m, 0.01m);
        // Exact cents 1.5, 3.5: remainders tie, the earlier gets it.
        Amounts(Usd(0.05m).Allocate(3, 7)).Should().Equal(0.02m, 0.03m);
        // Exact 1.2, 2.6, 3.2 of 7: 1 left, to the middle.
        Amounts(new Money(7, "JPY").Allocate(0.12m, 0.26m, 0.32m)).Should().Equal(1m, 3m, 3m);
        // Exact 0.6, 1.8, 0.6 of 3: two left; the largest first, then the earlier of the equals.
        Amounts(new Money(3, "JPY").Allocate(1, 3, 1)).Should().Equal(1m, 2m, 0m);
    }

    [Fact]
    public void A_weight_of_nothing_gets_nothing()
    {
        Amounts(Usd(5).Allocate(0, 1, 0, 1)).Should().Equal(0m, 2.5m, 0m, 2.5m);
        Amounts(Usd(0).Allocate(1, 2)).Should().Equal(0m, 0m);
        Amounts(Usd(0.01m).Allocate(0m, 1m)).Should().Equal(0m, 0.01m);
    }

    [Fact]
    public void Nodes_in_twelve_months_lose_no_cent()
    {
        // 0.10 over 12 equal months: ten months with one cent. Rounding each share would give 12 x 0.01 and a last share of -0.01.
        Amounts(Usd(0.10m).Allocate(Enumerable.Repeat(1, 12).ToArray())).Should().Equal([.. Enumerable.Repeat(0.01m, 10), 0m, 0m]);
    }

    [Fact]
    public void Parts_carry_the_minor_units_of_their_currency()
    {
        new Money(1, "KWD").Allocate(1, 1, 1).Select(part => part.ToString()).Should().Equal("0.334 KWD", "0.333 KWD", "0.333 KWD");
        new Money(100, "JPY").Allocate(1, 1, 1).Select(part => part.ToString()).Should().Equal("34 JPY", "33 JPY", "33 JPY");
        Usd(1.500m).Allocate(1, 1).Select(part => part.ToString()).Should().Equal("0.75 USD", "0.75 USD");
    }

    [Fact]
    public void Huge_amounts_and_fine_weights_stay_exact()
    {
        // 2^64 cents and more, weights of 28 decimals: beyond 64-bit arithmetic.
        Amounts(Usd(184467440737095516.16m).Allocate(1, 1)).Should().Equal(92233720368547758.08m, 92233720368547758.08m);
        Amounts(Usd(184467440737095516.15m).Allocate(1, 1)).Should().Equal(92233720368547758.08m, 92233720368547758.07m);
        Amounts(Usd(79228162514264337593543950m).Allocate(1, 1, 2))
            .Should()
            .Equal(19807040628566084398385987.5m, 19807040628566084398385987.5m, 39614081257132168796771975m);
        Amounts(
                new Money(-10, "JPY").Allocate(
                    0.3333333333333333333333333333m,
                    0.3333333333333333333333333334m,
                    0.3333333333333333333333333333m
                )
            )
            .Should()
            .Equal(-3m, -4m, -3m);
        Amounts(Usd(0.03m).Allocate(decimal.MaxValue, decimal.MaxValue)).Should().Equal(0.02m, 0.01m);
        Amounts(Usd(-3).Allocate(decimal.MaxValue, 0.0000000000000000000000000001m)).Should().Equal(-3m, 0m);
        Amounts(new Money(decimal.MaxValue, "USD").Allocate(1)).Should().Equal(decimal.MaxValue);
        Amounts(new Money(decimal.MinValue, "USD").Allocate(1m, 0m)).Should().Equal(decimal.MinValue, 0m);
    }

    [Fact]
    public void A_part_that_decimal_cannot_hold_is_an_overflow()
    {
        // Half of 79228162514264337593543950335 has 29 digits before and one behind the point.
        Refusal.Of(() => new Money(decimal.MaxValue, "USD").Allocate(1, 1)).ShouldBe(FaultCode.Overflow, "result");
    }

    [Fact]
    public void What_cannot_be_shared_out_is_refused()
    {
        Refusal.Of(() => Usd(1).Allocate(Array.Empty<int>())).ShouldBe(FaultCode.EmptyInput, "weights");
        Refusal.Of(() => Usd(1).Allocate(Array.Empty<decimal>())).ShouldBe(FaultCode.EmptyInput, "weights");
        Refusal.Of(() => Usd(1).Allocate(1, -1)).ShouldBe(FaultCode.InvalidArgument, "weights[1]");
        Refusal.Of(() => Usd(1).Allocate(1m, 2m, -0.1m)).ShouldBe(FaultCode.InvalidArgument, "weights[2]");
        Refusal.Of(() => Usd(1.005m).Allocate(1, 1)).ShouldBe(FaultCode.InvalidArgument, "amount");
        Refusal.Of(() => Usd(1.005m).Allocate(1, 1)).Message.Should().Contain("1.005 USD is finer than the minor unit of USD");
        Refusal.Of(() => new Money(1, "XAU").Allocate(1, 1)).ShouldBe(FaultCode.InvalidArgument, "currency");
        Refusal.Of(() => Usd(1).Allocate(0, 0)).ShouldBe(FaultCode.ZeroDenominator, "weights");
        Refusal.Of(() => Usd(1).Allocate(0m, 0m)).ShouldBe(FaultCode.ZeroDenominator, "weights");
        Refusal.Of(() => new Money(decimal.MaxValue, "USD").Allocate(0, 0)).ShouldBe(FaultCode.ZeroDenominator, "weights");
        Refusal.Of(() => Usd(1).Allocate([1, 1], new Money[3])).ShouldBe(FaultCode.LengthMismatch, "parts");
        Refusal.Of(() => Usd(1).Allocate([1m, 1m], new Money[1])).ShouldBe(FaultCode.LengthMismatch, "parts");
        Refusal.Of(() => Usd(1).Allocate(Array.Empty<int>(), new Money[1])).ShouldBe(FaultCode.EmptyInput, "weights");
        Refusal.Of(() => Usd(1).Allocate(Array.Empty<decimal>(), new Money[1])).ShouldBe(FaultCode.EmptyInput, "weights");
    }

    [Fact]
    public void A_refused_allocation_leaves_the_callers_list_alone()
    {
        Money[] parts = [Usd(7), Usd(8)];

        Refusal.Of(() => Usd(1).Allocate([1m, -1m], parts));
        Refusal.Of(() => new Money(decimal.MaxValue, "USD").Allocate([1m, 1m], parts));

        parts.Should().Equal(Usd(7), Usd(8));
    }

    // Independent reference: exact rationals, remainders compared as fractions, stable by index.
    private static decimal[] Reference(BigInteger units, BigInteger[] weights, int places, bool isNegative)
    {
        var sum = weights.Aggregate(BigInteger.Zero, (total, weight) => total + weight);
        var shares = weights.Select(weight => units * weight / sum).ToArray();
        int rest = (int)(units - shares.Aggregate(BigInteger.Zero, (total, share) => total + share));
        var winners = Enumerable.Range(0, shares.Length).OrderByDescending(i => units * weights[i] % sum).ThenBy(i => i).Take(rest);
        foreach (int i in winners)
            shares[i]++;
        decimal unit = 1;
        for (int i = 0; i < places; i++)
            unit /= 10;
        return [.. shares.Select(share => (decimal)share * unit * (isNegative ? -1 : 1))];
    }

    [Fact]
    public void Allocation_is_hamiltons_method_for_all_whole_weights() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.OneOf(Gen.Int[0, 5], Gen.Int[0, int.MaxValue]).Array[1, 80])
            .Where((_, weights) => weights.Any(weight => weight > 0))
            .Sample(
                (cents, weights) =>
                {
                    var wanted = Reference(Math.Abs(cents), [.. weights.Select(weight => (BigInteger)weight)], 2, cents < 0);
                    Amounts(Usd(cents / 100m).Allocate(weights)).Should().Equal(wanted);
                    Amounts(Usd(cents / 100m).Allocate(Array.ConvertAll(weights, weight => weight * 1.00m))).Should().Equal(wanted);
                }
            );

    [Fact]
    public void Allocation_is_hamiltons_method_for_all_decimal_weights() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 28]).Array[1, 20])
            .Where((_, weights) => weights.Any(weight => weight.Item1 > 0))
            .Sample(
                (units, weights) =>
                {
                    decimal[] given =
                    [
                        .. weights.Select(weight => new decimal(
                            (int)(weight.Item1 & int.MaxValue),
                            (int)(weight.Item1 >> 32),
                            0,
                            false,
                            (byte)weight.Item2
                        )),
                    ];
                    BigInteger[] whole = [.. given.Zip(weights, (weight, drawn) => Digits(weight) * BigInteger.Pow(10, 28 - drawn.Item2))];
                    if (whole.All(weight => weight.IsZero))
                        return;
                    Amounts(new Money(units, "JPY").Allocate(given)).Should().Equal(Reference(Math.Abs(units), whole, 0, units < 0));
                }
            );

    private static BigInteger Digits(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        return ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
    }

    [Fact]
    public void Many_shares_lie_off_the_stack_and_still_add_up()
    {
        foreach (int count in (int[])[63, 64, 65, 1000])
        {
            int[] weights = [.. Enumerable.Range(0, count).Select(i => (i * 7 % 13) + 1)];
            var wanted = Reference(1_000_000_01, [.. weights.Select(weight => (BigInteger)weight)], 2, false);
            Amounts(Usd(1_000_000.01m).Allocate(weights)).Should().Equal(wanted);
            Amounts(Usd(1_000_000.01m).Allocate(Array.ConvertAll(weights, weight => weight / 4m))).Should().Equal(wanted);
        }
    }

    [Fact]
    public void Allocation_allocates_nothing_beyond_its_result()
    {
        decimal[] weights = [.. Enumerable.Range(1, 12).Select(i => i * 1.25m)];
        int[] whole = [.. Enumerable.Range(1, 12)];
        var parts = new Money[12];
        var total = Usd(1234567.89m);
        Bytes(() => total.Allocate(weights, parts)).Should().Be(0);
        Bytes(() => total.Allocate(whole, parts)).Should().Be(0);
        long result = Bytes(() => GC.KeepAlive(new Money[12]));
        Bytes(() => total.Allocate(weights)).Should().Be(result);

        static long Bytes(Action call)
        {
            call();
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
