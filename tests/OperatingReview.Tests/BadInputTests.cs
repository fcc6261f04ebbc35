namespace OperatingReview.Tests;

/// <summary>What is wrong with a file is named with file, line, column and remedy, all of it at once, and nothing is printed as if it were a review.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("operating-review").FullName;

    public BadInputTests()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data")))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_copy_of_the_shipped_facts_is_good() => Run.Of("--facts", _folder).ExitCode.Should().Be(0);

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_folder, "figures.csv"));
        Refused().Should().Contain("figures.csv: the file cannot be read").And.Contain("1 fault(s)");
    }

    [Fact]
    public void A_text_where_a_number_belongs_is_named_with_line_and_column()
    {
        Replace("figures.csv", "82SEWER,6870,6787,", "82SEWER,6870,many,");
        Refused().Should().MatchRegex(@"figures\.csv, line \d+, column 2018-19 actual: 'many' is not a number -> write digits");
    }

    [Theory]
    [InlineData("6,787")]
    [InlineData("\"6,787\"")]
    [InlineData("1e3")]
    [InlineData("$5")]
    [InlineData("NaN")]
    public void A_number_in_another_writing_is_not_guessed(string text)
    {
        Replace("figures.csv", "82SEWER,6870,6787,", $"82SEWER,6870,{text},");
        Refused().Should().MatchRegex(@"figures\.csv, line \d+");
    }

    [Fact]
    public void A_row_with_a_field_too_few_is_named()
    {
        Replace("service-counts.csv", "graffiti,2628,2052,571,5,0", "graffiti,2628,2052,571,5");
        Refused().Should().Contain("service-counts.csv, line 5: the row has 5 fields, the header 6");
    }

    [Fact]
    public void Counts_that_do_not_add_up_are_named()
    {
        Replace("service-counts.csv", "graffiti,2628,2052,571,5,0", "graffiti,2628,2052,570,5,0");
        Refused().Should().Contain("service-counts.csv, line 5, column requests: 2628, but the four kinds add up to 2627");
    }

    [Fact]
    public void An_unknown_measure_is_named()
    {
        Replace("figures.csv", "82SEWER,", "82SEVER,");
        Refused()
            .Should()
            .MatchRegex(
                @"figures\.csv, line \d+, column measure: measure '82SEVER' is not known -> add the measure with its direction to measures\.csv"
            );
    }

    [Fact]
    public void A_second_currency_is_named()
    {
        Replace("spending.csv", "82,USD,", "82,EUR,");
        Refused()
            .Should()
            .MatchRegex(
                @"spending\.csv, line \d+, column currency: EUR beside USD in the rows above -> convert the row to USD .*currency-mismatch"
            );
    }

    [Fact]
    public void An_unknown_currency_is_named()
    {
        Replace("spending.csv", "82,USD,", "82,DOLLAR,");
        Refused().Should().MatchRegex(@"spending\.csv, line \d+, column currency: currency 'DOLLAR' is not known");
    }

    [Fact]
    public void A_direction_that_is_none_is_named()
    {
        Replace("measures.csv", ",lower-is-better\n", ",down\n");
        Refused()
            .Should()
            .MatchRegex(@"measures\.csv, line \d+, column direction: 'down' is none of higher-is-better, lower-is-better, workload");
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        Replace("figures.csv", "2020-21 target", "target");
        Refused().Should().Contain("figures.csv, line 3, column 2020-21 target: the column is missing");
    }

    [Fact]
    public void A_key_given_twice_is_named()
    {
        File.AppendAllText(Path.Combine(_folder, "departments.csv"), "82,Sanitation again,再次,department\n");
        Refused().Should().MatchRegex(@"departments\.csv, line \d+, column department: '82' stands more than once");
    }

    [Fact]
    public void All_faults_of_all_files_are_reported_at_once_and_in_the_language_of_the_reader()
    {
        Replace("figures.csv", "82SEWER,6870,6787,", "82SEWER,6870,many,");
        Replace("figures.csv", "06LICENSE,120667,", "06LICENSE,plenty,");
        Replace("spending.csv", "82,USD,", "82,EUR,");
        File.Delete(Path.Combine(_folder, "goals.csv"));
        Refused().Should().Contain("4 fault(s)").And.Contain("many").And.Contain("plenty").And.Contain("EUR").And.Contain("goals.csv");
        Run.Of("--facts", _folder, "--lang", "zh-CN").Errors.Should().Contain("发现 4 处错误").And.Contain("“many”不是数字");
    }

    [Fact]
    public void An_empty_file_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "service-counts.csv"), "");
        Refused().Should().Contain("service-counts.csv: there is no row");
    }

    private string Refused()
    {
        var run = Run.Of("--facts", _folder);
        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        return run.Errors;
    }

    private void Replace(string file, string old, string with)
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        text.Should().Contain(old);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + with + text[(at + old.Length)..]);
    }
}
