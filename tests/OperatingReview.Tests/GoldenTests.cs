using System.Text.Json;

namespace OperatingReview.Tests;

/// <summary>
/// The printed review of the shipped facts, held line by line against files that were read and approved by eye. Its figures have their own
/// tests; these notice that a word, a column or an order changed. To approve a change, copy the received file over the golden one.
/// </summary>
public class GoldenTests
{
    public static TheoryData<string, string, string> Prints
    {
        get
        {
            var prints = new TheoryData<string, string, string>();
            foreach (string sample in (string[])["los-angeles", "company"])
            {
                foreach (string format in (string[])["text", "markdown", "json"])
                {
                    prints.Add(sample, format, "en");
                    prints.Add(sample, format, "zh-CN");
                }
            }
            return prints;
        }
    }

    [Theory]
    [MemberData(nameof(Prints))]
    public void The_review_of_the_shipped_facts_prints_as_approved(string sample, string format, string language)
    {
        string[] since = sample == "company" ? ["--since", "2026-Q2"] : [];
        var run = Run.Of(["--sample", sample, .. since, "--format", format, "--lang", language]);
        run.ExitCode.Should().Be(0, run.Errors);
        string extension =
            format == "markdown" ? "md"
            : format == "json" ? "json"
            : "txt";
        string name = $"{(sample == "company" ? "company" : "review")}.{language}.{extension}";
        string golden = Path.Combine(AppContext.BaseDirectory, "Golden", name);
        string received = Path.Combine(AppContext.BaseDirectory, name + ".received");
        File.WriteAllText(received, run.Output);
        string[] got = run.Output.Split('\n');
        string[] want = File.ReadAllText(golden).Split('\n');
        for (int i = 0; i < Math.Min(got.Length, want.Length); i++)
            got[i].Should().Be(want[i], $"of line {i + 1} of {name}; the received file is {received}");
        got.Length.Should().Be(want.Length);
    }

    [Fact]
    public void The_counted_check_figures_stand_in_the_json()
    {
        // The city's files say so to anyone who counts them: 2,052 of 2,628 within 48 hours, 4,307 of 4,470 by the due date (96.4 %).
        using var json = JsonDocument.Parse(Run.Of("--format", "json").Output);
        var services = json.RootElement.GetProperty("services").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!);
        (Number(services, "service:graffiti", "kept"), Number(services, "service:graffiti", "requests")).Should().Be((2052, 2628));
        (Number(services, "service:bulky-items", "kept"), Number(services, "service:bulky-items", "requests")).Should().Be((4307, 4470));
    }

    [Fact]
    public void The_totals_of_the_shipped_spending_are_those_that_the_city_prints()
    {
        // The last row of the city's file: 10,531,278,041 adopted for 2020-21 and 9,869,252,831 estimated.
        using var json = JsonDocument.Parse(Run.Of("--format", "json").Output);
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToList();
        Sum(units, "adopted").Should().Be(10_531_278_041m);
        Sum(units, "estimated").Should().Be(9_869_252_831m);
    }

    [Fact]
    public void A_figure_is_explained_down_to_the_counted_rows() =>
        Run.Of("--explain", "service:graffiti")
            .Output.Should()
            .Contain("2052 / 2628")
            .And.Contain("Done late: 571")
            .And.Contain("service-counts.csv line 5");

    [Fact]
    public void A_planned_decline_is_judged_by_its_declared_direction()
    {
        // Sewer Miles Cleaned: 6,787 in 2018-19, target 6,750, estimate 6,500: near the target (96.3 %), not on it.
        using var json = JsonDocument.Parse(Run.Of("--format", "json").Output);
        var sewer = json.RootElement.GetProperty("measures").EnumerateArray().Single(m => m.GetProperty("id").GetString() == "kpi:82SEWER");
        sewer.GetProperty("direction").GetString().Should().Be("higher-is-better");
        sewer.GetProperty("status").GetString().Should().Be("amber");
    }

    private static decimal Sum(List<JsonElement> units, string field) =>
        units.Sum(unit =>
            unit.GetProperty(field).GetString() is { } amount ? decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) : 0
        );

    private static int Number(Dictionary<string, JsonElement> services, string id, string field) =>
        services[id].GetProperty(field).GetInt32();
}
