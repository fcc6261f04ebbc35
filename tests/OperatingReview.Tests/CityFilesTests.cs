using System.Text.Json;

namespace OperatingReview.Tests;

/// <summary>The reader of the original files, on a few rows in their layout that can be counted by hand.</summary>
public sealed class CityFilesTests : IDisposable
{
    private const string Measures = "Performance_Measures_2122_Adopted.csv";
    private const string Spending = "Expenditures_Sec2_for_2122_Adopted.csv";
    private const string Requests = "service_requests_2020-01-01_to_03.csv";

    private readonly string _folder = Directory.CreateTempSubdirectory("city-files").FullName;

    public CityFilesTests()
    {
        string shipped = Path.Combine(AppContext.BaseDirectory, "data", "figures.csv");
        var rows = File.ReadLines(shipped).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(','));
        Write(
            Measures,
            [
                "PM Code,2017-18 Actuals,2018-19 Actuals,2019-20 Actuals,2020-21 Adopted Budget,2020-21 Estimates,2021-22 Adopted",
                .. rows.Select(row => string.Join(',', row[..7])),
                "02MEALS,1,2,3,4,5,6",
            ]
        );
        Write(
            Spending,
            [
                "Dept Code,Dept Name,Prog Name,Account Name,2019-20 Actuals,2020-21 Adopted Budget,2020-21 Estimates,2021-22 Adopted",
                "74,\"Works, Board of\",Graffiti,Paint,1,2,3,4",
                "74,\"Works, Board of\",Graffiti,Wages,10,,30,40",
                ",,,,11,2,33,44",
                ",,,,,,,",
            ]
        );
        Write(
            Requests,
            [
                "srnumber,requesttype,createddate,servicedate,closeddate",
                "1,Graffiti Removal,1/1/20 9:00,1/2/20 0:00,1/3/20 9:00", // 48 hours: in time
                "2,Graffiti Removal,1/1/20 9:00,1/5/20 0:00,1/3/20 9:01", // a minute late, though before its due date
                "3,Graffiti Removal,1/1/20 9:00,,", // open
                "4,Bulky Items,1/1/20 9:00,1/3/20 0:00,1/3/20 23:59", // on the due day
                "5,Bulky Items,1/1/20 9:00,1/3/20 0:00,1/4/20 0:00", // the day after
                "6,Bulky Items,1/1/20 9:00,,1/1/20 10:00", // no due date
                "7,Other,1/1/20 9:00,,1/1/20 10:00", // nothing promised
            ]
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Promises_are_counted_row_by_row()
    {
        using var json = Review();
        var services = json.RootElement.GetProperty("services").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!);
        Counts(services["service:graffiti"]).Should().Be((3, 1, 1, 1, 0));
        Counts(services["service:bulky-items"]).Should().Be((3, 1, 1, 0, 1));
        services.Should().HaveCount(2);
    }

    [Fact]
    public void Rows_of_money_are_added_up_by_department_and_their_total_is_checked()
    {
        using var json = Review();
        var board = json.RootElement.GetProperty("units").EnumerateArray().Single(u => u.GetProperty("id").GetString() == "budget:74");
        board.GetProperty("actual").GetString().Should().Be("11");
        board.GetProperty("adopted").GetString().Should().Be("2");
        board.GetProperty("estimated").GetString().Should().Be("33");
        json.RootElement.GetProperty("notes")
            .EnumerateArray()
            .Should()
            .Contain(note => note.GetString()!.Contains("Line 4 of " + Spending));
    }

    [Fact]
    public void What_is_read_and_not_judged_is_said()
    {
        using var json = Review();
        json.RootElement.GetProperty("notes")
            .EnumerateArray()
            .Should()
            .Contain(note => note.GetString()!.Contains("1 measures of workload"));
    }

    [Fact]
    public void A_variance_is_drilled_down_to_its_rows()
    {
        // Paint: 3 - 2 in row 2; wages: 30 - 0 in row 3. Together 33 - 2.
        var run = Run.Of("--data", _folder, "--explain", "budget:74");
        run.ExitCode.Should().Be(0, run.Errors);
        run.Output.Should()
            .Contain("Lines by variance: 31 USD = sum of 2 lines")
            .And.Contain("Graffiti, Wages: 30 USD = 30 - 0 [row 3]")
            .And.Contain("Graffiti, Paint: 1 USD = 3 - 2 [row 2]");
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_its_rows_is_refused()
    {
        Change(Spending, ",,,,11,2,33,44", ",,,,12,2,33,44");
        Refused().Should().Contain($"{Spending}, line 4, column 2019-20 Actuals: the total 12 is not the sum 11 of the rows above");
    }

    [Fact]
    public void A_row_without_a_key_that_is_no_total_is_refused()
    {
        Change(Spending, ",,,,11,2,33,44", ",\"Works, Board of\",,,,,,");
        Refused().Should().Contain($"{Spending}, line 4, column Dept Code: the cell is empty");
    }

    [Theory]
    [InlineData("1/3/20 9:00", "tomorrow", "column closeddate: 'tomorrow' is not a time")]
    [InlineData("1/3/20 9:00", "12/31/19 9:00", "column closeddate: '12/31/19 9:00' is before the request of 1/1/20 9:00")]
    [InlineData("1/3/20 9:00", "13/1/20 9:00", "column closeddate: '13/1/20 9:00' is not a time")]
    [InlineData("1/3/20 9:00", "3/8/20 2:30", "is not one instant in America/Los_Angeles")]
    [InlineData("1,Graffiti Removal", "1,Graffitti", "column requesttype: kind of request 'Graffitti' is not known")]
    [InlineData("1,Graffiti Removal", "2,Graffiti Removal", "column srnumber: '2' stands more than once")]
    public void A_broken_request_is_named_with_its_line_and_column(string old, string with, string message)
    {
        Change(Requests, old, with);
        Refused().Should().Contain(message);
    }

    [Fact]
    public void A_folder_without_the_files_names_all_three()
    {
        var run = Run.Of("--data", Path.Combine(_folder, "nowhere"));
        run.ExitCode.Should().Be(1);
        run.Errors.Should().ContainAll(Measures, Spending, Requests).And.Contain("3 fault(s)");
    }

    private static (int Requests, int Kept, int Late, int Open, int Undated) Counts(JsonElement service) =>
        (
            service.GetProperty("requests").GetInt32(),
            service.GetProperty("kept").GetInt32(),
            service.GetProperty("late").GetInt32(),
            service.GetProperty("open").GetInt32(),
            service.GetProperty("withoutDueDate").GetInt32()
        );

    private JsonDocument Review()
    {
        var run = Run.Of("--data", _folder, "--format", "json");
        run.ExitCode.Should().Be(0, run.Errors);
        return JsonDocument.Parse(run.Output);
    }

    private string Refused()
    {
        var run = Run.Of("--data", _folder);
        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        return run.Errors;
    }

    private void Write(string file, IEnumerable<string> lines) =>
        File.WriteAllText(Path.Combine(_folder, file), string.Join('\n', lines) + "\n");

    private void Change(string file, string old, string with)
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0);
        File.WriteAllText(path, text[..at] + with + text[(at + old.Length)..]);
    }
}
