using CsCheck;

namespace Ops.Domain.Tests.Kernel;

public sealed class MoneySumTests
{
    private const decimal Most = decimal.MaxValue;

    private static Money Usd(decimal amount) => new(amount, Currency.Usd);

    [Fact]
    public void A_sum_is_exact()
    {
        Money.Sum(Usd(0.1m), Usd(0.2m), Usd(-0.3m)).Should().Be(Usd(0));
        Money.Sum(Usd(1.005m)).Should().Be(Usd(1.005m));
    }

    [Fact]
    public void A_sum_may_pass_beyond_decimal_on_its_way_whatever_the_order()
    {
        Money.Sum(Usd(Most), Usd(1), Usd(-1)).Should().Be(Usd(Most));
        Money.Sum(Usd(1), Usd(Most), Usd(-1)).Should().Be(Usd(Most));
        Money.Sum(Usd(-1), Usd(1), Usd(Most)).Should().Be(Usd(Most));
        Money.Sum(Usd(-Most), Usd(-1), Usd(1)).Should().Be(Usd(-Most));
    }

    [Fact]
    public void Small_digits_are_not_lost_beside_large_ones()
    {
        // Exact: 7.9e28 + 0.4 + 0.4 - 7.9e28 = 0.8; decimal alone would drop each 0.4.
        Money.Sum(Usd(Most), Usd(0.4m), Usd(0.4m), Usd(-Most)).Should().Be(Usd(0.8m));
        Money.Sum(Usd(0.4m), Usd(Most), Usd(0.4m), Usd(-Most)).Should().Be(Usd(0.8m));
        // Exact: ...335 - 0.5 lies in the middle between ...334 and ...335: half-even gives ...334.
        Money.Sum(Usd(Most), Usd(-0.5m)).Amount.Should().Be(Most - 1);
        Money.Sum(Usd(Most), Usd(-0.4m)).Amount.Should().Be(Most);
        Money.Sum(Usd(-Most), Usd(0.6m)).Amount.Should().Be(-(Most - 1));
    }

    [Fact]
    public void A_sum_that_decimal_cannot_hold_is_an_overflow()
    {
        Refusal.Of(() => Money.Sum(Usd(Most), Usd(1))).ShouldBe(FaultCode.Overflow, "result");
        Refusal.Of(() => Money.Sum(Usd(-Most), Usd(-1))).ShouldBe(FaultCode.Overflow, "result");
        // Half a unit above the largest decimal is nearer to nothing that decimal can hold (half-even would be ...336).
        Refusal.Of(() => Money.Sum(Usd(Most), Usd(0.5m))).ShouldBe(FaultCode.Overflow, "result");
        Money.Sum(Usd(Most), Usd(0.4m)).Amount.Should().Be(Most);
    }

    [Fact]
    public void A_sum_needs_amounts_of_one_currency()
    {
        Refusal.Of(() => Money.Sum([])).ShouldBe(FaultCode.EmptyInput, "amounts");
        Refusal.Of(() => Money.Sum(Usd(1), Usd(1), new Money(1, "EUR"))).ShouldBe(FaultCode.CurrencyMismatch, "amounts[2]");
    }

    [Fact]
    public void The_order_of_amounts_never_matters_for_all_amounts()
    {
        Gen.Decimal.Array[1, 8]
            .Sample(amounts =>
            {
                Money[] forward = [.. amounts.Select(Usd)];
                Money[] backward = [.. forward.Reverse()];
                Outcome(forward).Should().Be(Outcome(backward));
            });
        static string Outcome(Money[] amounts)
        {
            try
            {
                return Money.Sum(amounts).ToString();
            }
            catch (OpsException exception)
            {
                return exception.Code.ToText();
            }
        }
    }

    [Fact]
    public void Adding_allocates_nothing()
    {
        Money[] amounts = [.. Enumerable.Range(0, 100).Select(i => Usd(i / 100m))];
        Money.Sum(amounts);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Money.Sum(amounts);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}
