namespace OperatingReview.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("'--colour' is not an option", "--colour")]
    [InlineData("'pdf' is not a value of --format: use text, markdown, json or html", "--format", "pdf")]
    [InlineData("'fr' is not a value of --lang: use en or zh-CN", "--lang", "fr")]
    [InlineData("--format needs a value", "--format")]
    [InlineData("--explain needs a value", "--explain", "--lang", "en")]
    [InlineData("--facts and --data exclude each other", "--facts", "a", "--data", "b")]
    [InlineData("--sample and --facts exclude each other", "--sample", "company", "--facts", "a")]
    [InlineData("'2025' is not a value of --period: use one of 2019-20, 2020-21", "--period", "2025")]
    [InlineData("'2026-Q4' is not a value of --period: use one of 2023-Q3, ", "--sample", "company", "--period", "2026-Q4")]
    [InlineData("'2018' is not a value of --since", "--since", "2018")]
    [InlineData("--since 2020-21 is not before 2019-20: name an earlier period", "--period", "2019-20", "--since", "2020-21")]
    [InlineData("--since 2020-21 is not before 2020-21", "--since", "2020-21")]
    [InlineData("'paris' is not a value of --sample: use los-angeles or company", "--sample", "paris")]
    public void What_is_not_understood_is_said_and_nothing_is_printed(string message, params string[] arguments)
    {
        var run = Run.Of(arguments);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Errors.Should().Contain(message);
    }

    [Fact]
    public void All_mistakes_are_said_at_once() =>
        Run.Of("--lang", "fr", "--format", "pdf", "--colour")
            .Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Should()
            .HaveCount(3);

    [Fact]
    public void An_unknown_figure_is_refused_with_ids_that_look_alike()
    {
        var run = Run.Of("--explain", "kpi:74GRAFITI");
        run.ExitCode.Should().Be(1);
        run.Errors.Should().Contain("'kpi:74GRAFITI' is not known").And.Contain("kpi:74GRAFFITI");
    }

    [Fact]
    public void Help_names_every_option() =>
        Run.Of("--help")
            .Output.Should()
            .ContainAll("--format", "--lang", "--explain", "--sample", "--period", "--since", "--facts", "--data");
}
