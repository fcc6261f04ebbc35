namespace OperatingReview.Tests;

/// <summary>One run of the sample: its exit code, what it printed, and what it said about faults.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    public static Run Of(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = Program.Run(arguments, output, errors);
        return new Run(exitCode, output.ToString(), errors.ToString());
    }
}
