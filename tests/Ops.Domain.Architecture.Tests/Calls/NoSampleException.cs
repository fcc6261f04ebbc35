namespace Ops.Domain.Architecture.Tests.Calls;

/// <summary>The registry of samples does not know how to make a value: it must grow with the API.</summary>
public sealed class NoSampleException(string message) : Exception(message);
