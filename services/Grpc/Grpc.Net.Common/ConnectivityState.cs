namespace Grpc.Core;

/// <summary>State of a channel's connection, as reported by connectivity-aware channels.</summary>
public enum ConnectivityState { Idle, Connecting, Ready, TransientFailure, Shutdown }
