using System.Globalization;
using System.Text.Json;

namespace OperatingReview.Tests;

/// <summary>
/// The sample company: its files say that they are invented, they agree with each other when they are counted again here, and its review tells the
/// story that stands in them.
/// </summary>
public class CompanyTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data", "company");

    private static readonly JsonElement Review = Json("--since", "2026-Q2");

    [Fact]
    public void Every_file_says_that_it_is_example_data_and_all_are_small()
    {
        string[] files = Directory.GetFiles(Folder);
        files.Should().HaveCountGreaterThan(10);
        files
            .Should()
            .OnlyContain(file =>
                File.ReadLines(file).First().Contains("示例数据") && File.ReadLines(file).First().Contains("Example data")
            );
        files.Sum(file => new FileInfo(file).Length).Should().BeLessThan(300_000);
        Run.Of("--sample", "company", "--lang", "zh-CN").Output.Should().Contain("示例数据");
    }

    [Fact]
    public void The_delivery_rate_is_that_of_the_orders()
    {
        var promised = Rows("order-dates.csv").Where(row => string.CompareOrdinal(row["promised"], "2026-07-01") >= 0);
        var due = promised.Where(row => string.CompareOrdinal(row["promised"], "2026-08-31") <= 0).ToList();
        int kept = due.Count(row => row["delivered"].Length > 0 && string.CompareOrdinal(row["delivered"][..10], row["promised"]) <= 0);
        Estimate("otd").Should().Be(Math.Round(100m * kept / due.Count, 1));
        var service = Review.GetProperty("services").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "service:delivery");
        (service.GetProperty("kept").GetInt32(), service.GetProperty("requests").GetInt32()).Should().Be((kept, due.Count));
    }

    [Fact]
    public void Every_delivery_date_is_that_of_the_log()
    {
        var delivered = Rows("orders.csv")
            .Where(row => row["step"] == "deliver")
            .ToDictionary(row => row["order"], row => row["completed"]);
        var dates = Rows("order-dates.csv").ToList();
        dates.Should().HaveCount(Rows("orders.csv").Select(row => row["order"]).Distinct().Count());
        dates.Should().OnlyContain(row => row["delivered"] == delivered.GetValueOrDefault(row["order"], ""));
    }

    [Fact]
    public void The_yield_is_that_of_the_first_inspections()
    {
        var reworked = Rows("orders.csv").Where(row => row["step"] == "rework").Select(row => row["order"]).ToHashSet();
        var first = Rows("orders.csv").Where(row => row["step"] == "inspect").DistinctBy(row => row["order"]).ToList();
        var inspected = first.Where(row => string.CompareOrdinal(row["started"], "2026-07") >= 0).Select(row => row["order"]).ToList();
        Estimate("fpy").Should().Be(Math.Round(100m * inspected.Count(order => !reworked.Contains(order)) / inspected.Count, 1));
    }

    [Fact]
    public void The_closing_rate_is_that_of_the_tickets()
    {
        var defects = Rows("tickets.csv")
            .Where(row => row["theme"] == "defect" && string.CompareOrdinal(row["received"], "2026-07") >= 0)
            .ToList();
        int kept = defects.Count(row => row["closed"].Length > 0 && string.CompareOrdinal(row["closed"][..10], row["due"]) <= 0);
        Estimate("closed").Should().Be(Math.Round(100m * kept / defects.Count, 1));
    }

    [Fact]
    public void The_money_of_a_unit_is_the_sum_of_its_ledger()
    {
        string[] months = ["2026-07", "2026-08", "2026-09"];
        var lines = Rows("ledger.csv").Where(row => months.Contains(row["month"])).ToList();
        foreach (var unit in Review.GetProperty("units").EnumerateArray())
        {
            string id = unit.GetProperty("id").GetString()!["budget:".Length..];
            var own = lines.Where(row => row["unit"] == id).ToList();
            if (own.Count == 0)
                continue;
            unit.GetProperty("adopted").GetString().Should().Be(Text(own.Sum(row => Number(row["plan"]))));
            unit.GetProperty("estimated").GetString().Should().Be(Text(own.Sum(row => Number(row["actual"]) + Number(row["expected"]))));
        }
    }

    // Quality has 804,000 for the quarter; the wages of a post and the tools that nobody ordered stay unspent while yield and defects are off target.
    // Stock shall rise to 50 days for key customers and fall to 40 days to free money.
    [Theory]
    [InlineData("money-unspent-service-missed/quality")]
    [InlineData("kpi-off-target/otd")]
    [InlineData("kpi-special-cause/otd")]
    [InlineData("control-failing/one-supplier")]
    [InlineData("evidence-expired/inspectors")]
    [InlineData("risk-beyond-appetite/late-penalty")]
    [InlineData("commitments-do-not-fit/supply")]
    [InlineData("capacity-below-demand/quality")]
    [InlineData("skill-uncovered/quality")]
    [InlineData("single-point-of-failure/quality")]
    [InlineData("certificate-expired/quality")]
    [InlineData("turnover-above-limit/quality")]
    [InlineData("engagement-fallen/production")]
    [InlineData("dependency-late/people")]
    [InlineData("commitments-kept-below/supply")]
    [InlineData("actions-overdue/supply")]
    [InlineData("decision-ageing/people")]
    [InlineData("share-lost/motors")]
    [InlineData("benchmark-gap/motors")]
    [InlineData("gain-not-held/scan")]
    [InlineData("effect-unproven/supplier-call")]
    [InlineData("benefit-below-plan/air-leaks")]
    public void The_story_is_found(string finding) =>
        Review.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString()).Should().Contain(finding);

    [Fact]
    public void Goals_that_pull_the_stock_apart_are_found() =>
        Review.GetProperty("findings").EnumerateArray().Should().Contain(f => f.GetProperty("rule").GetString() == "goals-in-conflict");

    /// <summary>Each kind of cross-link holds once at least, and what does not hold says so.</summary>
    [Theory]
    [InlineData("link:unspent-for-queue/fpy/orders/quality", "holds")]
    [InlineData("link:slipping-initiative/deliver-1/second-line", "holds")]
    [InlineData("link:slipping-initiative/right-2/second-source", "holds")]
    [InlineData("link:slipping-initiative/grow-1/bearing-seat", "refuted")]
    [InlineData("link:rework-behind-complaints/late/orders", "holds")]
    [InlineData("link:rework-behind-complaints/defect/orders", "refuted")]
    [InlineData("link:failed-control/ppm/one-supplier", "holds")]
    [InlineData("link:failed-control/turnover/inspectors", "untested")]
    [InlineData("link:failed-control/otd/late-penalty", "refuted")]
    [InlineData("link:goals-apart/shelf-1/stock-1", "holds")]
    [InlineData("link:unspent-for-queue/otd/orders/supply", "refuted")]
    public void The_parts_explain_each_other(string id, string standing)
    {
        var link = Review.GetProperty("links").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        link.GetProperty("standing").GetString().Should().Be(standing);
        var claims = link.GetProperty("claims").EnumerateArray().ToList();
        claims.Should().HaveCountGreaterThan(1).And.OnlyContain(claim => claim.GetProperty("refutedBy").GetString() != "");
    }

    /// <summary>Inspections by the log, complaints by the tickets, posts by the people who were there on 31 August: 2,528 hours for 8 people of 263.296 hours each.</summary>
    [Fact]
    public void The_work_of_quality_is_that_of_the_orders_and_the_tickets()
    {
        var work = Rows("team-work.csv").Where(row => row["period"] == "2026-Q3").ToDictionary(row => row["work_en"]);
        Number(work["Final inspections"]["volume"])
            .Should()
            .Be(Rows("orders.csv").Count(row => row["step"] == "inspect" && string.CompareOrdinal(row["started"], "2026-07") >= 0));
        Number(work["Complaints taken apart"]["volume"])
            .Should()
            .Be(Rows("tickets.csv").Count(row => row["theme"] == "defect" && string.CompareOrdinal(row["received"], "2026-07") >= 0));
        var quality = Rows("teams.csv").Single(row => row["unit"] == "quality" && row["period"] == "2026-Q3");
        Number(quality["available"]).Should().Be(Rows("staff.csv").Count(row => row["left"].Length == 0));
        decimal hours = work.Values.Sum(row => Number(row["volume"]) * Number(row["minutes"]) / 60);
        hours.Should().Be(2528);
        decimal each = Number(quality["hours"]) * (1 - Number(quality["shrinkage"])) * Number(quality["occupancy"]);
        Part("teams", "team:quality").GetProperty("requiredFte").GetDecimal().Should().BeApproximately(hours / each, 1e-9m);
    }

    [Theory]
    [InlineData("supplier-call", "supplier", "2026-Q1", "2026-01-01", "2026-04-01")]
    [InlineData("supplier-call", "supplier", "2026-Q2", "2026-04-01", "2026-07-01")]
    [InlineData("supplier-call", "supplier", "2026-Q3", "2026-07-01", "2026-09-01")]
    [InlineData("air-leaks", "energy", "2026-Q2", "2026-04-01", "2026-07-01")]
    [InlineData("air-leaks", "energy", "2026-Q3", "2026-07-01", "2026-09-01")]
    public void The_weeks_of_an_improvement_have_the_mean_of_their_quarter(
        string improvement,
        string measure,
        string quarter,
        string from,
        string to
    )
    {
        var weeks = Rows("improvement-weeks.csv")
            .Where(row => row["improvement"] == improvement)
            .Where(row => string.CompareOrdinal(row["week"], from) >= 0 && string.CompareOrdinal(row["week"], to) < 0)
            .Select(row => Number(row["figure"]))
            .ToList();
        var figure = Rows("figures.csv").Single(row => row["measure"] == measure && row["period"] == quarter);
        weeks.Average().Should().BeApproximately(Number(figure["actual"] + figure["estimate"]), 0.005m);
    }

    /// <summary>150 of 920 orders of the panel a year ago, 108 of 940 now: 11.5 %, and 4.8 points less.</summary>
    [Fact]
    public void The_share_of_the_market_is_that_of_the_orders_of_the_panel()
    {
        var rows = Rows("market-orders.csv").Where(row => row["market"] == "motors" && row["period"] == "2026-Q3").ToList();
        decimal share = Number(rows.Single(row => row["supplier"] == "qinghe")["now"]) / rows.Sum(row => Number(row["now"]));
        Part("markets", "market:motors").GetProperty("share").GetDecimal().Should().BeApproximately(share, 1e-9m);
    }

    [Fact]
    public void Every_part_has_its_section_and_what_can_be_drawn_is_in_the_json()
    {
        var sections = Review.GetProperty("sections").EnumerateArray().ToDictionary(section => section.GetProperty("id").GetString()!);
        sections
            .Keys.Should()
            .Contain([
                "goals",
                "initiatives",
                "off-target",
                "money",
                "processes",
                "risks",
                "services",
                "themes",
                "teams",
                "coordination",
                "markets",
                "improvements",
                "decisions",
                "changes",
                "follow-up",
            ]);
        sections
            .Where(section => section.Value.GetProperty("series").GetArrayLength() > 0)
            .Select(section => section.Key)
            .Should()
            .Contain(["matters", "objectives", "initiatives", "off-target", "moved", "money", "year-end", "processes", "risks"])
            .And.Contain(["services", "causes", "themes", "teams", "coordination", "markets", "improvements"]);
    }

    /// <summary>On 30 June nobody knew of July: nothing is open or late because of it, and no order of the quarter was late.</summary>
    [Fact]
    public void An_earlier_quarter_is_reviewed_as_it_was_known_on_its_last_day()
    {
        var june = Json("--period", "2026-Q2");
        june.GetProperty("period").GetString().Should().Be("2026-Q2");
        var due = Rows("order-dates.csv").Where(row => string.CompareOrdinal(row["promised"], "2026-07-01") < 0).ToList();
        int kept = due.Count(row => row["delivered"].Length > 0 && string.CompareOrdinal(row["delivered"][..10], row["promised"]) <= 0);
        var service = june.GetProperty("services").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "service:delivery");
        (service.GetProperty("kept").GetInt32(), service.GetProperty("requests").GetInt32()).Should().Be((kept, due.Count));
        int open =
            Rows("orders.csv")
                .Where(row => string.CompareOrdinal(row["completed"], "2026-07-01") < 0)
                .Select(row => row["order"])
                .Distinct()
                .Count()
            - Rows("orders.csv").Count(row => row["step"] == "deliver" && string.CompareOrdinal(row["completed"], "2026-07-01") < 0);
        june.GetProperty("processes")[0].GetProperty("open").GetInt32().Should().Be(open);
        june.GetProperty("initiatives")
            .EnumerateArray()
            .Select(initiative => initiative.GetProperty("slip").GetInt32())
            .Should()
            .Equal(2, 0, 0);
    }

    [Fact]
    public void What_was_decided_is_followed_up_and_a_finding_says_what_became_of_it()
    {
        var since = Review.GetProperty("since");
        since
            .GetProperty("actions")
            .EnumerateArray()
            .Select(action => $"{action.GetProperty("finding")} {action.GetProperty("state")} {action.GetProperty("helped")}")
            .Should()
            .Equal(
                "kpi-off-target/ppm done-late False",
                "kpi-off-target/stockdays overdue ",
                "control-failing/one-supplier done ",
                "evidence-expired/late-penalty done ",
                "kpi-special-cause/unitcost done True",
                "kpi-off-target/turnover open "
            );
        Changed("kpi-off-target/otd").Should().Be("new");
        Changed("kpi-off-target/ppm").Should().Be("worse");
        Changed("control-failing/one-supplier").Should().Be("unchanged");
        Changed("evidence-expired/late-penalty").Should().Be("resolved");

        string? Changed(string finding) =>
            since
                .GetProperty("changes")
                .EnumerateArray()
                .Single(one => one.GetProperty("finding").GetString() == finding)
                .GetProperty("change")
                .GetString();
    }

    [Fact]
    public void Every_quarter_of_the_files_can_be_reviewed() =>
        Reading
            .Company.CompanyPeriod.Labels.Should()
            .OnlyContain(quarter => Run.Of("--sample", "company", "--period", quarter).ExitCode == 0);

    [Theory]
    [InlineData("orders.csv", ",deliver,", ",handed over,", "step 'handed over' is not known")]
    [InlineData("ledger.csv", "2024-01", "2024-13", "'2024-13' is not a month")]
    public void A_broken_cell_is_named(string file, string old, string with, string message)
    {
        string folder = Directory.CreateTempSubdirectory("company").FullName;
        foreach (string path in Directory.GetFiles(Folder))
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        string text = File.ReadAllText(Path.Combine(folder, file));
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, file), text[..at] + with + text[(at + old.Length)..]);
        var read = () =>
            Reading.Company.CompanyFiles.Read(folder, Ops.Domain.Language.English, Reading.Company.CompanyPeriod.Of("2026-Q3"));
        read.Should().Throw<Ops.Domain.OpsException>().Which.Message.Should().Contain(file).And.Contain(message);
        Directory.Delete(folder, recursive: true);
    }

    private static JsonElement Json(params string[] options)
    {
        var run = Run.Of(["--sample", "company", "--format", "json", .. options]);
        run.ExitCode.Should().Be(0, run.Errors);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static JsonElement Part(string list, string id) =>
        Review.GetProperty(list).EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);

    private static decimal Estimate(string measure) =>
        Number(Rows("figures.csv").Single(row => row["measure"] == measure && row["period"] == "2026-Q3")["estimate"]);

    private static decimal Number(string text) => text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(Folder, file)).Where(line => !line.StartsWith('#')).Select(line => line.Split(',')),
        ];
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
