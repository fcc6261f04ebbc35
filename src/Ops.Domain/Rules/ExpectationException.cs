namespace Ops.Domain.Rules;

/// <summary>A table or rule does not do what its test expects. Any test runner shows it as a failed test with this message.</summary>
public sealed class ExpectationException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was expected and what came instead, with the reasons.</param>
    public ExpectationException(string message)
        : base(message) { }
}
