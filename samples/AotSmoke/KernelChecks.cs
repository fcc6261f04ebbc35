using NodaTime;
using Ops.Domain;

namespace AotSmoke;

/// <summary>Money, rates, tables, statuses, faults, explanations.</summary>
internal static class KernelChecks
{
    public static void Run(Check check)
    {
        check.That("allocation", string.Join(" ", new Money(100m, "JPY").Allocate(1, 1, 1)), "34 JPY 33 JPY 33 JPY");
        check.That("sum", Money.Sum(new Money(0.1m, "USD"), new Money(0.2m, "USD")).ToString(), "0.30 USD");
        check.That("rounding", new Money(-1.005m, "USD").Round(RoundingMode.Floor).ToString(), "-1.01 USD");
        check.That("parsing", Money.Parse("12.5 KWD", null).ToString(), "12.500 KWD");

        var day = new LocalDate(2026, 2, 10);
        var rates = new ExchangeRates([new ExchangeRate(Currency.Usd, Currency.Cny, 7.2m, day)]);
        var converted = rates.Convert(new Money(100m, "CNY"), Currency.Usd, day);
        check.That("rates", converted.Amount.ToString(), "13.89 USD");
        check.That(
            "explanation",
            converted.Explain().ToMarkdown(Language.Chinese),
            "- 折算金额：13.89 USD = 100.00 CNY ÷ 7.2 [2026-02-10 有效汇率，最后一次性舍入]\n  - USD/CNY：7.2 [自 2026-02-10 起有效]\n"
        );

        var table = MoneyTable.Of([new Money(30m, "JPY"), new Money(60m, "JPY")], [new Money(20m, "JPY"), new Money(70m, "JPY")]);
        check.That("table", string.Join(" ", table.Row(1).ToArray()), "13 JPY 47 JPY");

        var lights = StatusBands<Status>.Of([new(0.9, Status.Green), new(0.7, Status.Amber)], Status.Red);
        check.That("status", lights.Classify(0.7).ToString(), "Amber");
        check.That("hysteresis", lights.Classify(0.89, Status.Green, 0.02).ToString(), "Green");
        check.That("fault", FaultOf(() => _ = new Money(1m, "USD") + new Money(1m, "EUR")), "currency-mismatch");
    }

    private static string FaultOf(Action call)
    {
        try
        {
            call();
            return "none";
        }
        catch (OpsException exception)
        {
            return exception.Code.ToText();
        }
    }
}
