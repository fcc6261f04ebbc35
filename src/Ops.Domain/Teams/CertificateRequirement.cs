namespace Ops.Domain.Teams;

/// <summary>A certificate that a role asks for.</summary>
public readonly record struct CertificateRequirement
{
    /// <summary>Creates the requirement.</summary>
    /// <param name="role">The role.</param>
    /// <param name="certificate">The certificate, once in a role.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank role or certificate.</exception>
    public CertificateRequirement(string role, string certificate)
    {
        Role = Guard.NotBlank(role, nameof(role));
        Certificate = Guard.NotBlank(certificate, nameof(certificate));
    }

    /// <summary>The role.</summary>
    public string Role { get; }

    /// <summary>The certificate.</summary>
    public string Certificate { get; }
}
