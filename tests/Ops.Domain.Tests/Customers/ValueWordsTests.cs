using NodaTime;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

/// <summary>What the results on retention, value, data and the voice of customers say of themselves; quarters and halves by hand.</summary>
public sealed class ValueWordsTests
{
    [Fact]
    public void Models_tell_their_means()
    {
        new BetaGeometricNbd(0.5, 8, 1, 3).ShouldTell(
            "Mean purchases per unit of time: 0.0625 = 0.5 / 8 [BG/NBD, Fader, Hardie and Lee 2005]",
            "Mean chance of leaving after a repeat purchase: 0.25 = 1 / (1 + 3)"
        );
        new ModifiedBetaGeometricNbd(0.5, 8, 1, 3).ShouldTell(
            "Mean purchases per unit of time: 0.0625 = 0.5 / 8 [MBG/NBD, Batislam, Denizel and Filiztekin 2007]",
            "Mean chance of leaving after a purchase: 0.25 = 1 / (1 + 3)"
        );
        new ParetoNbd(0.5, 8, 0.5, 4).ShouldTell(
            "Mean purchases per unit of time: 0.0625 = 0.5 / 8 [Pareto/NBD, Schmittlein, Morrison and Colombo 1987]",
            "Mean rate of leaving: 0.125 = 0.5 / 4"
        );
        new ShiftedBetaGeometric(1, 3).ShouldTell("Mean chance of leaving at the first renewal: 0.25 = 1 / (1 + 3)");
        new GammaGamma(2, 5, 8).ShouldTell("Mean value of a purchase over all customers: 4 = 2 × 8 / (5 − 1)");
        new GammaGamma(2, 1, 8).ShouldTell("Mean value of a purchase over all customers: undefined");
    }

    [Fact]
    public void An_outlook_says_where_the_model_cannot_say_otherwise()
    {
        var sure = new PurchaseOutlook(10, 1, 3, true);
        sure.ShouldTell("Expected purchases in 10: 3 = 1 × 3", "Probability alive: 1 = 1 by construction");
        var open = new PurchaseOutlook(10, 0.5, 3, false);
        open.ShouldTell("Expected purchases in 10: 1.5 = 0.5 × 3", "Probability alive: 0.5\n");
    }

    /// <summary>4 purchases in 2 months of who has not left, half of whom have: 2; each worth 2·8/(5 − 1) = 4, margin a half, no discount.</summary>
    [Fact]
    public void Values_tell_their_ingredients()
    {
        var terms = new ValueTerms
        {
            Months = 2,
            UnitsPerMonth = 4,
            MonthlyDiscount = 0,
            Margin = 0.5,
        };
        var spend = new GammaGamma(2, 5, 8);
        PurchaseHistory[] customers = [new("a", 0, 0, 10), new("b", 0, 0, 10)];
        CustomerValue
            .Of(new HalfAlive(), spend, customers[0], terms)
            .ShouldTell(
                "Customer lifetime value: 4 = 2 purchases × 4 × margin 0.5, discounted 0 a month over 2 months",
                "Probability alive: 0.5",
                "Expected purchases: 2",
                "Expected value of a purchase: 4"
            );
        SegmentValue
            .Of(new HalfAlive(), spend, customers, terms)
            .ShouldTell(
                "Value of the segment: 8 = 2 customers × 4",
                "Customers to expect still there: 1",
                "Incremental value if all were sure to be there: 8 = 16 − 8"
            );
        ValueForecast
            .Of(new HalfAlive(), spend, customers, terms)
            .ShouldTell(
                "Value of the customer base: 8 = 2 customers, discounted 0 a month over 2 months, margin 0.5 [Fader, Hardie and Lee 2005]",
                "Customers expected to be active: 1",
                "Expected purchases: 4"
            );
    }

    [Fact]
    public void Cohorts_tell_who_came_back()
    {
        var table = CohortTable.Of(
            ActivityLog
                .Build()
                .Add("a", new YearMonth(2025, 11))
                .Add("b", new YearMonth(2025, 11))
                .Add("b", new YearMonth(2026, 1))
                .Add("c", new YearMonth(2026, 1))
                .ToLog(),
            new YearMonth(2026, 1)
        );
        table.ShouldTell(
            "Cohorts: 2",
            "Customers first active in 2025-11: 2",
            "Retention after 1 months: 0 = 0 / 2",
            "Retention after 2 months: 0.5 = 1 / 2",
            "Customers first active in 2026-01: 1"
        );
        table.ShouldNotTell("Retention after 0 months", "Retention after 3 months");
        table.ShouldTellInChinese("2025-11 首次活跃的客户：2", "2 个月后的留存率：0.5");
        table.Pooled(2).ShouldTell("Pooled retention after 2 months: 0.5 = 1 / 2 [1 cohorts that have lived the month in full]");
    }

    [Fact]
    public void Orders_tell_what_was_left_out()
    {
        var orders = OrderLog.Build(Currency.Usd);
        void Add(string customer, int day, decimal amount) =>
            orders.Add(customer, new LocalDate(2026, 1, day), new Money(amount, Currency.Usd));
        Add("a", 1, 5);
        Add("a", 3, 5);
        Add("a", 3, -5);
        Add("b", 2, -1);
        Add("c", 9, 1);
        PurchaseHistories
            .Of(orders.ToLog(), new LocalDate(2026, 1, 8), 7)
            .ShouldTell(
                "Customers with a purchase: 1 = one purchase per customer and day",
                "Orders after the end, left out: 1",
                "Days without a net purchase: 2",
                "Customers without a purchase: 2"
            );
    }

    [Fact]
    public void Classes_and_rules_tell_their_shares()
    {
        AbcAnalysis
            .Of([new("a", new Money(6, Currency.Usd)), new("b", new Money(2, Currency.Usd))], 0.5, 0.9)
            .ShouldTell(
                "Gini coefficient: 0.25 = Σ(2i − n − 1)·x / (n·Σx), n = 2, Σx = 8",
                "Share of class A: 0.75 = 6 / 8; 1 of 2 items",
                "Share of class B: 0.25 = 2 / 8; 1 of 2 items",
                "Share of class C: 0 = 0 / 8; 0 of 2 items"
            );
        var baskets = MarketBasket.Of([
            ["x", "y"],
            ["x", "y"],
            ["x", "z"],
            ["z"],
        ]);
        baskets.ShouldTell(
            "[Agrawal, Imieliński and Swami 1993]",
            "= n = 4 baskets",
            "Lift of y → x: 1.333333333 = 1 / (3 / n)",
            "Confidence: 1 = 2 / 2",
            "Support: 0.5 = 2 / n"
        );
        baskets.ShouldTellInChinese("y → x 的提升度");
    }

    [Fact]
    public void Contracts_tell_the_customers_to_come()
    {
        // α = β = 1: the chance to stay through t renewals is 1/(1 + t).
        var model = new ShiftedBetaGeometric(1, 1);
        model
            .Project(3, 0.1)
            .ShouldTell(
                "= ₂F₁(1, 1; 1 + 1; 1/(1 + 0.1)) [Fader and Hardie 2010]",
                "Discounted residual lifetime after 0 renewals",
                "Mean chance of leaving at the first renewal: 0.5 = 1 / (1 + 1)"
            );
    }

    [Fact]
    public void Data_tells_each_rule_under_its_side()
    {
        CustomerRecord Record(string? mail, double age) => new(new("mail", FieldValue.Of(mail)), new("age", FieldValue.Of(age)));
        var quality = DataQuality.Of(
            ["mail", "age"],
            [Record("a@b", 30), Record(null, 200), Record("c@d", 40), Record("e@f", 50)],
            [QualityRule.Required("mail"), QualityRule.Range("age", 0, 100), QualityRule.Unique(KeyNormalisation.None, "mail")],
            new LocalDate(2026, 1, 1)
        );
        var sides = quality.Explain().Parts;
        sides.Select(side => side.Figure.English).Should().Equal("Completeness", "Validity", "Uniqueness", "Timeliness");
        sides.Select(side => side.Parts.Length).Should().Equal(1, 1, 1, 0);
        quality.ShouldTell(
            "[4 records, 3 without offence]",
            "Completeness: 0.75 = 3 / 4",
            "mail: required: 0.75 = 1 - 1 / 4",
            "Validity: 0.75 = 3 / 4",
            "age: 0 to 100: 0.75 = 1 - 1 / 4",
            "mail: unique: 1 = 1 - 0 / 3",
            "Timeliness: undefined = 0 / 0"
        );
        quality.ShouldTellInChinese("完整性", "有效性", "唯一性", "及时性");
    }

    [Fact]
    public void Identities_tell_who_was_joined()
    {
        var identity = CustomerIdentity.Of(["d", "b", "a", "c"], [new("b", "a"), new("c", "b")]);
        identity.ShouldTell("Customers: 2 = 4 ids, 2 links", "a: 3 = a = b = c");
        identity.ShouldNotTell("d: 1");
        var pairs = DuplicateCandidates.Of([new("abcd", "abcd"), new("abcd", "abce"), new("abcd", "wxyz")], threshold: 0.75);
        DuplicateCandidates
            .Of([new("abcd", "abcd"), new("abcd", "abce"), new("abcd", "wxyz")], SimilarityMeasure.DamerauLevenshtein, threshold: 0.75)
            .ShouldTell(
                "Candidate duplicates: 2 = of 3 pairs, similarity at least 0.75 [Damerau 1964, Lowrance and Wagner 1975]",
                "Equal keys: 1"
            );
        pairs.ShouldTell("[Jaro 1989, Winkler 1990]");
    }

    [Fact]
    public void Rates_tell_chart_and_signal()
    {
        // u chart: centre 82/2050 = 0.04; limits 0.04 ± 3·√(0.04/100) = ±0.06 and 0.04 ± 3·√(0.04/1600) = ±0.015.
        var rates = ComplaintRates.Of([new("high", 11, 100), new("low", 1, 1600), new("plain", 70, 350)]);
        rates.ShouldTell("Complaints per contact: 0.04 = 82 / 2050 [Shewhart 1931]", "[above the limits]", "[below the limits]");
        rates.ShouldTellInChinese("高于控制限", "低于控制限");
        ComplaintRates
            .Of([new("1", 2, 100), new("2", 3, 100)], ComplaintChart.LaneyRate)
            .ShouldTell("[Shewhart 1931; Laney 2002]", "[within the limits]");
        ComplaintRates.Of([new("1", 2, 100), new("2", 3, 100)], ComplaintChart.LaneyShare).ShouldTell("[Shewhart 1931; Laney 2002]");
        var alone = ComplaintRates.Of([new("1", 3, 5)], ComplaintChart.Share);
        alone.ShouldTell("Complaints per contact: 0.6 = 3 / 5 [Shewhart 1931]\n", "Variation against chance: undefined\n");
        // Exactly as much as chance: 1 and 3 of 1 contact each, centre 2: (1 + 1)/2 over 1 degree of freedom.
        ComplaintRates.Of([new("1", 1, 1), new("2", 3, 1)]).ShouldTell("Variation against chance: 1 = 1 / 1");
        ComplaintRate
            .Of(2, 4, 0.9)
            .ShouldTell("Complaint rate: 0.5 = 2 / 4 [Garwood 1936]", "Lower limit at 0.9: ", "Upper limit at 0.9: ");
    }

    [Fact]
    public void Themes_tell_their_direction()
    {
        var themes = ThemeTrends.Of(
            [new("1", 1000), new("2", 500)],
            [new("up", [100, 200]), new("down", [400, 50]), new("same", [20, 10])]
        );
        themes.ShouldTell(
            "Emerging themes: 1 = 2: 500 pieces of feedback against 1000 before",
            "up: 4 = (200 / 500) / (100 / 1000) [rising]",
            "down: 0.25 = (50 / 500) / (400 / 1000) [falling]",
            "same: 1 = (10 / 500) / (20 / 1000) [steady]"
        );
        themes.ShouldTellInChinese("上升", "下降", "平稳");
    }

    [Fact]
    public void A_ranking_tells_the_first_and_all_others_in_order()
    {
        // (4·3 + sum)/(4 + count): (12 + 20)/8 = 4; (12 + 4)/8 = 2; 12/4 = 3.
        var ranking = BayesianAverage.Of([new("b", 4, 4), new("a", 4, 20), new("c", 0, 0)], 3, 4);
        ranking.ShouldTell(
            "First: a = (4 * 3 + sum) / (4 + count) [3 items]",
            "1. a: 4 [4 ratings]",
            "2. c: 3 [0 ratings]",
            "3. b: 2 [4 ratings]"
        );
        ranking.Items.Select(item => item.Mean).Should().Equal(1, 5, null);
        ranking.Explain().Parts.Select(part => part.Figure.English).Should().Equal("1. a", "2. c", "3. b");
    }

    /// <summary>A customer of any history is still there with probability ½ and then buys one time in two units.</summary>
    private sealed class HalfAlive : IPurchaseModel
    {
        public PurchaseOutlook Outlook(int frequency, double recency, double age, double horizon) => new(horizon, 0.5, horizon / 2, false);
    }
}
