using NodaTime;
using Ops.Domain.Kpis;

namespace Ops.Domain.Tests.Kpis;

public class TemplateTests
{
    [Fact]
    public void Every_template_has_both_names_sound_units_and_a_title_for_every_name()
    {
        KpiTemplates.All.Select(template => template.Kpi.Id).Should().OnlyHaveUniqueItems();
        foreach (var template in KpiTemplates.All)
        {
            template.Kpi.Name.Chinese.Should().NotBe(template.Kpi.Name.English);
            UnitCheck
                .Of(template.Formulas)
                .Units.Should()
                .OnlyContain(unit => unit.Unit == "1" || unit.Unit == "day" || unit.Unit == "money" || unit.Unit == "min");
            template
                .Formulas.EvaluationOrder.Concat(template.Formulas.Inputs.Select(input => input.Name))
                .Should()
                .BeEquivalentTo(template.Titles.Keys);
            template.Formulas.EvaluationOrder.Should().Contain(template.Metric);
        }
    }

    // 10/200 · 200/160 · 160/80 = 10/80.
    [Fact]
    public void DuPont_multiplies_to_the_return_on_equity()
    {
        var figures = KpiTemplates.DuPont.Formulas.Evaluate([
            new("netIncome", 10),
            new("revenue", 200),
            new("averageAssets", 160),
            new("averageEquity", 80),
        ]);

        (figures["netMargin"], figures["assetTurnover"], figures["equityMultiplier"], figures["returnOnEquity"])
            .Should()
            .Be((0.05m, 1.25m, 2m, 0.125m));
        KpiTemplates.DuPontFiveFactors.Metric.Should().Be("returnOnEquity");
    }

    // Balances 10 20 30: opening and closing 20, simple 20, chronological (5 + 20 + 15)/2 = 20; 10 20 60: 35, 30, (5 + 20 + 30)/2 = 27.5.
    [Theory]
    [InlineData(BalanceMean.OpeningClosing, 35)]
    [InlineData(BalanceMean.Simple, 30)]
    [InlineData(BalanceMean.Chronological, 27.5)]
    public void An_average_balance_has_three_definitions(BalanceMean mean, double average) =>
        InventoryTurnover.Of([10, 20, 60], 70, 30, mean).AverageInventory.Should().Be((decimal)average);

    // Average 100, cost 650, revenue 1000 in 73 days: turns 6.5, days 73·100/650, a year 6.5·5, margin 0.35, return 3.5.
    [Fact]
    public void Inventory_turns_and_earns()
    {
        InventoryTurnover
            .Of([120, 80], 650, 73, revenue: 1000)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Turnover = 6.5m,
                    DaysOfInventory = 7300 / 650m,
                    AnnualisedTurnover = 32.5m,
                    GrossMargin = 0.35m,
                    GrossMarginReturn = 3.5m,
                }
            );
        Refusal.Of(FaultCode.InvalidArgument, "balances[1]", () => InventoryTurnover.Of([1, -1], 1, 1));
        Refusal.Of(FaultCode.InvalidArgument, "days", () => InventoryTurnover.Of([1, 1], 1, 0));
        Refusal.Of(FaultCode.InsufficientData, "balances", () => InventoryTurnover.Of([1], 1, 1));
        Refusal.Of(FaultCode.ZeroDenominator, "balances", () => InventoryTurnover.Of([0, 0], 1, 1));
        Refusal.Of(FaultCode.ZeroDenominator, "costOfGoodsSold", () => InventoryTurnover.Of([1, 1], 0, 1));
        Refusal.Of(FaultCode.ZeroDenominator, "revenue", () => InventoryTurnover.Of([1, 1], 1, 1, revenue: 0));
    }

    // DSO 360·100/1200 = 30, DIO 360·70/900 = 28, DPO 360·60/900 = 24; purchases 900 + 80 − 60 = 920.
    [Fact]
    public void Money_is_tied_up_between_paying_and_being_paid()
    {
        CashConversionCycle
            .Of([90, 110], [60, 80], [70, 50], 1200, 900, 360)
            .Should()
            .BeEquivalentTo(
                new
                {
                    DaysSalesOutstanding = 30m,
                    DaysInventoryOutstanding = 28m,
                    DaysPayablesOutstanding = 24m,
                    Days = 34m,
                }
            );
        CashConversionCycle
            .Of([90, 110], [60, 80], [70, 50], 1200, 900, 360, payablesBase: PayablesBase.Purchases)
            .DaysPayablesOutstanding.Should()
            .Be(21600 / 920m);
        Refusal.Of(FaultCode.EmptyInput, "payables", () => CashConversionCycle.Of([1, 1], [1, 1], [], 1, 1, 1));
        Refusal.Of(FaultCode.ZeroDenominator, "revenue", () => CashConversionCycle.Of([1, 1], [1, 1], [1, 1], 0, 1, 1));
    }

    private static OrderLine Line(
        string order,
        string line,
        int? day,
        decimal delivered = 10,
        bool damaged = false,
        bool documents = true
    ) => new(order, line, new LocalDate(2025, 6, 10), day is { } d ? new LocalDate(2025, 6, d) : null, 10, delivered, damaged, documents);

    // a perfect; b one line late, c short, d damaged, e wrong papers; f open until the 12th.
    [Fact]
    public void An_order_has_a_property_only_if_every_line_has_it()
    {
        OrderLine[] lines =
        [
            Line("a", "1", 10),
            Line("b", "1", 9),
            Line("b", "2", 13),
            Line("c", "1", 8, 9.9m),
            Line("d", "1", 10, 10, true),
            Line("e", "1", 10, 10, false, false),
            Line("f", "1", 20),
        ];
        var options = new PerfectOrderOptions { LateDays = 2 };

        PerfectOrder.Of(lines, new LocalDate(2025, 6, 12), options).Should().BeEquivalentTo(new { Orders = 4, Open = 2 });
        var later = PerfectOrder.Of(lines, new LocalDate(2025, 6, 13), options);
        later
            .Should()
            .BeEquivalentTo(
                new
                {
                    Orders = 6,
                    Open = 0,
                    OnTime = 4 / 6.0,
                    InFull = 4 / 6.0,
                    Undamaged = 5 / 6.0,
                    DocumentsCorrect = 5 / 6.0,
                    OnTimeInFull = 0.5,
                    Rate = 1 / 6.0,
                }
            );
        later.ProductOfRates.Should().BeApproximately(400 / 1296.0, 1e-15);
        PerfectOrder.Of(lines, new LocalDate(2025, 6, 13), options with { EarlyDays = 1 }).OnTime.Should().Be(0.5);
        PerfectOrder.Of(lines, new LocalDate(2025, 6, 13), options with { QuantityTolerance = 0.01m }).InFull.Should().Be(5 / 6.0);
    }

    [Fact]
    public void Orders_with_faults_are_refused()
    {
        var day = new LocalDate(2025, 6, 10);

        Refusal.Of(FaultCode.InsufficientData, "lines", () => PerfectOrder.Of([Line("a", "1", null)], day));
        Refusal.Of(FaultCode.DuplicateKey, "lines", () => PerfectOrder.Of([Line("a", "1", 1), Line("a", "1", 2)], day));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "options.EarlyDays",
            () => PerfectOrder.Of([Line("a", "1", 1)], day, new PerfectOrderOptions { EarlyDays = -1 })
        );
        Refusal.Of(FaultCode.InvalidArgument, "ordered", () => new OrderLine("a", "1", day, day, 0, 1));
    }

    // m1 runs 80 of 100, ideal 60, good 30 of 60; m2 runs 40 of 50, ideal 50 (above one), all good.
    [Fact]
    public void Effectiveness_of_all_machines_is_made_from_sums()
    {
        var result = OverallEffectiveness.Of([new("m1", 200, 100, 20, 1, 60, 30), new("m2", 50, 50, 10, 2, 25, 25)]);

        result.Machines[0].Figures.Should().Be(new Effectiveness(0.8, 0.75, 0.5, 0.3, 0.15));
        result
            .Machines[1]
            .Figures.Should()
            .BeEquivalentTo(
                new
                {
                    Performance = 1.25,
                    Oee = 1.0,
                    IsPerformanceAboveOne = true,
                }
            );
        result
            .Total.Should()
            .BeEquivalentTo(
                new
                {
                    Availability = 0.8,
                    Performance = 110 / 120.0,
                    Quality = 80 / 110.0,
                    Oee = 80 / 150.0,
                    Teep = 80 / 250.0,
                }
            );
        Refusal.Of(FaultCode.InvalidArgument, "goodCount", () => new MachineTime("m", 10, 10, 0, 1, 5, 6));
        Refusal.Of(FaultCode.InvalidArgument, "downtime", () => new MachineTime("m", 10, 5, 6, 1, 5, 5));
        Refusal.Of(FaultCode.ZeroDenominator, "machine 'm'", () => OverallEffectiveness.Of([new("m", 10, 0, 0, 1, 5, 5)]));
    }

    [Fact]
    public void A_definition_holds_from_its_first_to_its_last_day()
    {
        var kpi = new Kpi("k", new Phrase("Kept", "保持"), Direction.HigherIsBetter)
        {
            ValidFrom = new LocalDate(2025, 1, 1),
            ValidTo = new LocalDate(2025, 12, 31),
        };

        kpi.IsValidOn(new LocalDate(2025, 1, 1)).Should().BeTrue();
        kpi.IsValidOn(new LocalDate(2025, 12, 31)).Should().BeTrue();
        kpi.IsValidOn(new LocalDate(2024, 12, 31)).Should().BeFalse();
        kpi.IsValidOn(new LocalDate(2026, 1, 1)).Should().BeFalse();
        Refusal.Of(FaultCode.InvalidArgument, "ValidTo", () => _ = kpi with { ValidTo = new LocalDate(2024, 1, 1) });
    }
}
